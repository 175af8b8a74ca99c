import { expect, test } from 'vitest';
import { boardPackPath, exportBoardPdf } from './board-pdf.ts';
import type { PdfPrinter } from './printer.ts';

const department = { number: '0101', name: 'Bøgelunden' };

test('the print route is asked for in the language, and the file is named after the department and the day', async () => {
  const asked: string[] = [];
  const printer: PdfPrinter = {
    print: async (path, { language }) => {
      asked.push(`${path} ${language}`);
      return new TextEncoder().encode('%PDF-1.7 …');
    },
  };
  const file = await exportBoardPdf({ department, version: null, today: '2026-11-21', language: 'da', printer });
  expect(asked).toEqual(['#/print/board/0101?lang=da da']);
  expect(file.fileName).toBe('0101 Bøgelunden – bestyrelsesoplæg 2026-11-21.pdf');
});

test('a chosen version is asked for by its id and named by its number', async () => {
  const asked: string[] = [];
  const printer: PdfPrinter = {
    print: async (path) => {
      asked.push(path);
      return new TextEncoder().encode('%PDF-1.7 …');
    },
  };
  const version = { planId: 'id&lang=en', versionNo: 3 };
  const file = await exportBoardPdf({ department, version, today: '2026-11-21', language: 'en', printer });
  expect(asked).toEqual(['#/print/board/0101?lang=en&version=id%26lang%3Den']);
  expect(file.fileName).toBe('0101 Bøgelunden – board pack version 3 2026-11-21.pdf');
});

test('a department number cannot change the route', () => {
  expect(boardPackPath('1/2?lang=en#x', 'da')).toBe('#/print/board/1%2F2%3Flang%3Den%23x?lang=da');
});

test('something that is no PDF is not handed on as one', async () => {
  const printer: PdfPrinter = { print: async () => new TextEncoder().encode('<html>') };
  await expect(
    exportBoardPdf({ department, version: null, today: '2026-11-21', language: 'da', printer }),
  ).rejects.toThrow('not a PDF');
});
