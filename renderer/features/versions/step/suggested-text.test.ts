import { describe, expect, it } from 'vitest';
import type { PlanVersion } from '../../../../contract/versions.ts';
import { suggestedText } from './suggested-text.ts';

const version: PlanVersion = {
  planId: 'p',
  versionNo: 2,
  status: 'presented',
  baseYear: 2027,
  madeOn: null,
  originPlanId: null,
  activities: 10,
  totalOre: 4_512_000_000,
  provisionOre: 150_000_000,
  requiredProvisionOre: 200_000_000,
  requiredFirstYearOre: 140_000_000,
  lowestBalance: { year: 2030, ore: 0 },
  decisions: [],
  next: ['approved', 'rejected'],
};

describe('the proposed words of a decision', () => {
  it('name version, first year, spending and provision in whole kroner, with one full stop', () => {
    expect(suggestedText(version, 'approved', 'DKK', 1)).toBe(
      'Afdelingsmødet godkendte vedligeholdelsesplanen (PPV-planen) fra 2027, version 2, med udgifter på i alt 45.120.000 kr. og en henlæggelse på konto 120 på 1.500.000 kr. om året.',
    );
  });

  it('write an accounting year that begins in July as it is written elsewhere', () => {
    expect(suggestedText(version, 'presented', 'DKK', 7)).toContain('fra 2027/28, version 2');
  });

  it('leave room for the reason of a rejection', () => {
    expect(suggestedText(version, 'rejected', 'DKK', 1)).toMatch(/^Afdelingsmødet afviste .* Begrundelse: $/);
  });

  it('tell the board of a provision that is too small, and only then', () => {
    const approved = { ...version, status: 'approved' } as const;
    expect(suggestedText(approved, 'board_treated', 'DKK', 1)).not.toContain('kræver');
    const short = { ...approved, requiredFirstYearOre: 180_000_000 };
    expect(suggestedText(short, 'board_treated', 'DKK', 1)).toMatch(
      /kræver en henlæggelse på 1\.800\.000 kr\. om året; i dag henlægges 1\.500\.000 kr\.$/,
    );
  });

  it('ask the board for the reason why a rejected plan goes on', () => {
    expect(suggestedText({ ...version, status: 'rejected' }, 'board_treated', 'DKK', 1)).toMatch(/, fordi $/);
  });

  it('propose nothing where nobody decides, and no receipt', () => {
    for (const to of ['draft', 'in_review', 'in_force', 'reported'] as const) {
      expect(suggestedText(version, to, 'DKK', 1)).toBe('');
    }
  });
});
