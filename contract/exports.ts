/** Documents that leave the app: board pack (PDF) and plan workbook (XLSX). */
import { oc } from '@orpc/contract';
import * as z from 'zod';
import { departmentNumberSchema, languageSchema } from './common.ts';
import { commonErrors } from './errors.ts';

const request = z.object({ number: departmentNumberSchema, language: languageSchema.default('da') });

export const exportsContract = {
  boardPack: oc.errors(commonErrors).input(request).output(z.file()),
  planWorkbook: oc.errors(commonErrors).input(request).output(z.file()),
};
