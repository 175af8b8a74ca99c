import { describe, expect, it } from 'vitest';
import { csvRows, danish, day, number, numberOrNone, readSheets, sheetRows, text } from './src/read-back.ts';

const departments = await sheetRows('afdelinger.xlsx', 'Afdelinger');
const parts = csvRows();
const findings = await sheetRows('tilstandsrapport.xlsx', 'Tilstand');
const planRead = (await readSheets('planer.xlsx', 4)).get('Vedligeholdelsesplaner');
const planRows = planRead?.rows ?? [];
const lines = planRows.slice(0, -1);
const years = Array.from({ length: 30 }, (_, index) => String(2027 + index));
const numbers = new Set(departments.map((row) => text(row, 'Afdelingsnr')));
const partById = new Map(parts.map((row) => [text(row, 'Del-id'), row]));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('planer.xlsx', () => {
  it('has two titles, an empty row and the agreed header in row 4', () => {
    expect(planRead?.above.map((row) => row.filter((cell) => cell !== null).length)).toEqual([1, 1, 0]);
    expect(planRead?.header.map(String)).toEqual([
      'Linje-id',
      'Afdelingsnr',
      'Bygningsnr',
      'Del-id',
      'FK-gruppe',
      'Arbejde',
      'Art',
      'Konto',
      'Mængde',
      'Enhed',
      'Enhedspris kr.',
      'Startår',
      'Interval år',
      'Andel 401 %',
      'Øvrig finansiering',
      'Begrundelse',
      ...years,
      'I alt',
    ]);
  });

  it('refers to departments and parts that exist', () => {
    expect(new Set(lines.map((row) => text(row, 'Linje-id'))).size).toBe(lines.length);
    for (const row of lines) {
      expect(numbers).toContain(text(row, 'Afdelingsnr'));
      const id = text(row, 'Del-id');
      if (id !== '') {
        const part = partById.get(id);
        expect(part, id).toBeDefined();
        expect(part?.['Bygningsnr'], id).toBe(text(row, 'Bygningsnr'));
        expect(part?.['FK-gruppe'], id).toBe(String(number(row, 'FK-gruppe')));
      }
    }
  });

  it('has quantity × unit price in every year start + k · interval, and sums that agree', () => {
    let later = 0;
    for (const row of lines) {
      const amount = number(row, 'Mængde') * number(row, 'Enhedspris kr.');
      expect(Number.isInteger(amount)).toBe(true);
      const start = number(row, 'Startår');
      const interval = numberOrNone(row, 'Interval år');
      if (start > 2056) later += 1;
      for (const year of years) {
        const since = Number(year) - start;
        const due = since === 0 || (since > 0 && interval > 0 && since % interval === 0);
        expect(row[year] ?? 0, `${text(row, 'Linje-id')} ${year}`).toBe(due ? amount : 0);
      }
      expect(number(row, 'I alt')).toBe(sum(years.map((year) => numberOrNone(row, year))));
    }
    expect(later).toBeGreaterThanOrEqual(20);
    const totals = planRows.at(-1) ?? {};
    expect(text(totals, 'Linje-id')).toBe('I alt');
    for (const column of [...years, 'I alt']) {
      expect(number(totals, column), column).toBe(sum(lines.map((row) => numberOrNone(row, column))));
    }
  });

  it('keeps the purses apart: improvements never draw on 401', () => {
    for (const row of lines) {
      const share = number(row, 'Andel 401 %');
      const improvement = text(row, 'Art') === 'Forbedring';
      expect(['Vedligeholdelse', 'Fornyelse', 'Forbedring']).toContain(text(row, 'Art'));
      expect(number(row, 'Konto')).toBe(improvement ? 303 : 116);
      expect(share === 0, text(row, 'Linje-id')).toBe(improvement);
      expect(text(row, 'Øvrig finansiering') !== '').toBe(share < 100);
    }
  });

  it('says why: every renewal and improvement, and most periodic works', () => {
    const causes = lines.map((row) => ({ kind: text(row, 'Art'), cause: text(row, 'Begrundelse') }));
    const without = causes.filter(({ cause }) => cause === '');
    expect(new Set(without.map(({ kind }) => kind))).toEqual(new Set(['Vedligeholdelse']));
    expect(without.length).toBeLessThan(causes.filter(({ kind }) => kind === 'Vedligeholdelse').length / 4);
    const statutory = lines.filter((row) => text(row, 'Arbejde').startsWith('Lovpligtigt'));
    expect(statutory.length).toBeGreaterThan(0);
    for (const row of statutory) expect(text(row, 'Begrundelse')).toContain('Lovpligtigt');
    // Not one sentence copied down a column: no text stands more than twenty times in 1,600 lines.
    const counts = new Map<string, number>();
    for (const { cause } of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    counts.delete('');
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(20);
    for (const { cause } of causes) expect(cause.length).toBeLessThanOrEqual(200);
  });

  it('gives no cause that the register or the reports contradict', () => {
    const latest = new Map(
      findings.filter((row) => typeof row['Tilstand'] === 'number').map((row) => [text(row, 'Del-id'), row]),
    );
    let grades = 0;
    let ages = 0;
    let defects = 0;
    for (const row of lines.filter((line) => text(line, 'Art') === 'Fornyelse' && text(line, 'Del-id') !== '')) {
      const cause = text(row, 'Begrundelse');
      const found = latest.get(text(row, 'Del-id'));
      const installed = danish(partById.get(text(row, 'Del-id')) ?? {}, 'Indbygget');
      const [, grade, kind, year, defect] =
        /Karakter (\d) \((?:skøn, )?(\w+) (\d{4})\)(?:: (.*?)\.)?/.exec(cause) ?? [];
      if (grade !== undefined) {
        grades += 1;
        expect(found?.['Tilstand'], cause).toBe(Number(grade));
        expect(found?.['Rapporttype']?.toString().toLowerCase(), cause).toBe(kind);
        expect(day(found ?? {}, 'Dato').slice(0, 4), cause).toBe(year);
      }
      // Some defects hold an abbreviation with a full stop of its own; its beginning is enough to tell them apart.
      if (defect !== undefined) {
        defects += 1;
        expect(text(found ?? {}, 'Skade').toLowerCase(), cause).toContain(defect.toLowerCase());
      }
      if (cause.includes('Ikke besigtiget')) expect(found, cause).toBeUndefined();
      for (const [, named] of cause.matchAll(/[Ii]ndbygget (\d{4})/g)) expect(Number(named), cause).toBe(installed);
      const age = /(?:^|; |holdt i )(\d+) år(?: ved udførelsen|, når)/.exec(cause)?.[1];
      if (age !== undefined) {
        ages += 1;
        expect(Number(age), cause).toBe(number(row, 'Startår') - installed);
      }
    }
    expect(Math.min(grades, ages, defects)).toBeGreaterThan(20);
  });

  it('names works of the same or the next year only where there are such works', () => {
    // What a work is called beside another one, and how its own line in the plan is called.
    const names = [
      ['tagudskiftningen|taget skiftes', /udskiftning af (tag|fibercementtag)|tagpapdækning/i],
      ['tagdækningen', /tagpapdækning/],
      ['agrende', /tagrender/],
      ['omfugningen|facaderenoveringen', /facade/],
      ['betonrenoveringen', /Betonrenovering|Asbestsanering/],
      ['lette facader', /lette facader/],
      ['facadepudsen', /facadepuds/],
      ['vinduerne|vinduesudskiftningen', /vinduer/],
      ['yderdørene|opgangsdøre', /yderdøre/],
      ['aldstammerne', /faldstammer/],
      ['rugsvandsrørene', /brugsvandsrør/],
      ['badeværelserne', /badeværelser/],
      ['kloak', /kloakledninger/],
      ['asfalt', /asfaltbelægning/],
      ['dørtelefonanlægget', /dørtelefon/],
      ['kældervæggene', /kældervægge/],
    ] as const;
    let seen = 0;
    for (const row of lines.filter((line) => text(line, 'Art') === 'Fornyelse')) {
      const said = /[^.]*(samme år|Samme entreprise|Udbydes samlet)[^.]*\./.exec(text(row, 'Begrundelse'))?.[0];
      if (said === undefined) continue;
      seen += 1;
      const after = said.includes('året efter') ? 1 : said.includes('året før') ? -1 : 0;
      const works = names.filter(([name]) => new RegExp(name).test(said)).map(([, work]) => work);
      const met = lines.filter(
        (other) =>
          other !== row &&
          text(other, 'Afdelingsnr') === text(row, 'Afdelingsnr') &&
          number(other, 'Startår') === number(row, 'Startår') + after &&
          text(other, 'Art') === 'Fornyelse' &&
          works.some((work) => work.test(text(other, 'Arbejde'))),
      );
      expect(met.length, `${text(row, 'Linje-id')}: ${said}`).toBeGreaterThan(0);
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('starts renewals after condition: the worn soon, the good not before the low end of their life', () => {
    const lowLife: Readonly<Record<string, number>> = {
      'Tag, tegl / betonsten': 40,
      'Tag, tagpap': 20,
      'Tag, fibercement (asbest før 1986-88)': 30,
      'Altaner, beton/stål': 40,
      Asfaltbelægning: 15,
      Legeplads: 10,
      Elevator: 20,
      'Varmecentral, veksler, VVB': 15,
      'Traktor, fejemaskine': 8,
      Udebelysning: 15,
    };
    const grades = new Map(
      findings
        .filter((row) => typeof row['Tilstand'] === 'number')
        .map((row) => [text(row, 'Del-id'), number(row, 'Tilstand')]),
    );
    let worn = 0;
    let good = 0;
    for (const row of lines.filter((line) => text(line, 'Art') === 'Fornyelse' && text(line, 'Del-id') !== '')) {
      const part = partById.get(text(row, 'Del-id')) ?? {};
      const grade = grades.get(text(row, 'Del-id'));
      const low = lowLife[text(part, 'Bygningsdel')];
      if (grade !== undefined && grade >= 5) {
        worn += 1;
        expect(number(row, 'Startår'), text(row, 'Linje-id')).toBeLessThanOrEqual(2030);
      } else if (grade !== undefined && grade <= 2 && low !== undefined) {
        good += 1;
        expect(number(row, 'Startår'), text(row, 'Linje-id')).toBeGreaterThanOrEqual(danish(part, 'Indbygget') + low);
      }
    }
    expect(worn).toBeGreaterThan(10);
    expect(good).toBeGreaterThan(100);
  });
});
