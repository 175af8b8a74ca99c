/** Documents that leave the app: board pack (PDF) and plan workbook (XLSX). */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { departmentNumberSchema, languageSchema } from './common.ts';
import { commonErrors } from './errors.ts';
import { versionChoiceSchema } from './plan.ts';

const request = z.object({
  number: departmentNumberSchema,
  planId: versionChoiceSchema,
  language: languageSchema.default('da'),
});

export const exportsContract = {
  /** Of the version asked for; else of the one put before the boards, else of the one that decides. */
  boardPack: oc.errors(commonErrors).input(request).output(z.file()),
  planWorkbook: oc.errors(commonErrors).input(request).output(z.file()),
};
