import { describe, expect, it } from 'vitest';
import { csvRows, danish, day, groupBy, number, readSheets, sheetRows, text } from './src/read-back.ts';

const departments = await sheetRows('afdelinger.xlsx', 'Afdelinger');
const economy = await sheetRows('afdelinger.xlsx', 'Økonomi');
const buildings = await sheetRows('afdelinger.xlsx', 'Bygninger');
const parts = csvRows();
const numbers = new Set(departments.map((row) => text(row, 'Afdelingsnr')));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('afdelinger.xlsx', () => {
  it('has the agreed columns', async () => {
    const sheets = await readSheets('afdelinger.xlsx');
    expect([...sheets.keys()]).toEqual(['Afdelinger', 'Økonomi', 'Bygninger']);
    expect(sheets.get('Afdelinger')?.header.join('·')).toBe(
      'Organisationsnr·Organisation·Regnskabsår starter (måned)·Afdelingsnr·Afdeling·Adresse·Postnr·By·Kommunekode·Kommune·Region·Boligtype·Bebyggelse·Antal boliger·Bruttoetageareal m2·Opført·Energimærke·Varmeforsyning',
    );
    expect(sheets.get('Økonomi')?.header.join('·')).toBe(
      'Afdelingsnr·Budgetår·Saldo 401 primo kr.·Henlæggelse 120 kr./år·Bundgrænse 401 kr.·Resultatkonto 407 kr.·Planstatus·Afdelingsmøde·Stemmer for·Stemmer imod·Stemmer blankt·Beslutning·Organisationsbestyrelse·Seneste granskning',
    );
    expect(sheets.get('Bygninger')?.header.join('·')).toBe(
      'Afdelingsnr·Bygningsnr·Adresse·Postnr·By·Opført·Ombygget·Etager·Areal m2·BBR anvendelse·BBR ydervæg·BBR tag·BBR varme',
    );
  });

  it('numbers departments uniquely, as text with a leading zero', () => {
    expect(numbers.size).toBe(24);
    for (const number of numbers) expect(number).toMatch(/^0\d{3}$/);
    expect(new Set(departments.map((row) => number(row, 'Regnskabsår starter (måned)')))).toEqual(new Set([1, 7, 10]));
    expect(economy.map((row) => text(row, 'Afdelingsnr'))).toEqual(departments.map((row) => text(row, 'Afdelingsnr')));
  });

  it('names real municipalities, with postcode and town that lie in them', () => {
    // Written down apart from the generator: postcode, town, municipality code and name, region.
    const real = new Set([
      '4300 Holbæk 0316 Holbæk Sjælland',
      '3000 Helsingør 0217 Helsingør Hovedstaden',
      '4600 Køge 0259 Køge Sjælland',
      '4000 Roskilde 0265 Roskilde Sjælland',
      '4700 Næstved 0370 Næstved Sjælland',
      '4220 Korsør 0330 Slagelse Sjælland',
      '2630 Taastrup 0169 Høje-Taastrup Hovedstaden',
      '4200 Slagelse 0330 Slagelse Sjælland',
      '4400 Kalundborg 0326 Kalundborg Sjælland',
      '5220 Odense SØ 0461 Odense Syddanmark',
      '5700 Svendborg 0479 Svendborg Syddanmark',
      '5500 Middelfart 0410 Middelfart Syddanmark',
      '7000 Fredericia 0607 Fredericia Syddanmark',
      '6000 Kolding 0621 Kolding Syddanmark',
      '7100 Vejle 0630 Vejle Syddanmark',
      '8700 Horsens 0615 Horsens Midtjylland',
      '5000 Odense C 0461 Odense Syddanmark',
      '6700 Esbjerg 0561 Esbjerg Syddanmark',
      '7500 Holstebro 0661 Holstebro Midtjylland',
      '9900 Frederikshavn 0813 Frederikshavn Nordjylland',
      '8600 Silkeborg 0740 Silkeborg Midtjylland',
      '9220 Aalborg Øst 0851 Aalborg Nordjylland',
      '8800 Viborg 0791 Viborg Midtjylland',
      '8930 Randers NØ 0730 Randers Midtjylland',
    ]);
    for (const row of departments) {
      const place = ['Postnr', 'By', 'Kommunekode', 'Kommune'].map((column) => text(row, column)).join(' ');
      expect(real, place).toContain(`${place} ${text(row, 'Region').replace('Region ', '')}`);
    }
  });

  it('carries the name of no real housing organisation', () => {
    const real = [
      'lejerbo',
      'domea',
      'kab',
      'fsb',
      'aab',
      '3b',
      'dab',
      'bo-vest',
      'vibo',
      'pab',
      'akb',
      'ab',
      'fab',
      'fob',
      'nab',
      'civica',
      'himmerland',
      'alabu',
      'plus',
      'vivabolig',
      'ringgården',
      'al2bolig',
      'almenbo',
      'brabrand',
      'østjysk',
      'salus',
      'b42',
      'b45',
      'boligsyd',
      'bo42',
      'danbo',
      'alfabolig',
      'baldersbo',
      'højstrup',
      'kristiansdal',
      'arbejdernes',
      'samvirkende',
      'boligkontoret',
      'fællesorganisationens',
      'postfunktionærernes',
      'sundby-hvidovre',
      'fruehøjgaard',
      'strandparken',
      'vorup',
      'møllevænget',
      'storgaarden',
      'sjælland',
      'nordjylland',
      'gladsaxe',
      'egedal',
      'furesø',
      'trekanten',
      'bovia',
      'kuben',
      'tækker',
      'boligfa',
      'bomidtvest',
      'nordvestbo',
      'skanderborg',
      'viborg',
      'limfjorden',
      'thisted',
      'midtjysk',
    ];
    for (const row of departments) {
      for (const word of `${text(row, 'Organisation')} ${text(row, 'Afdeling')}`.toLowerCase().split(/\s+/)) {
        expect(real).not.toContain(word);
      }
    }
  });

  it('adds up: a department is the sum of its buildings and kitchens', () => {
    const byDepartment = groupBy(buildings, 'Afdelingsnr');
    const partsByDepartment = groupBy(parts, 'Afdelingsnr');
    for (const row of departments) {
      const key = text(row, 'Afdelingsnr');
      const own = byDepartment.get(key) ?? [];
      expect(sum(own.map((building) => number(building, 'Areal m2'))), key).toBe(number(row, 'Bruttoetageareal m2'));
      const kitchens = (partsByDepartment.get(key) ?? []).filter((part) => text(part, 'Bygningsdel') === 'Køkken');
      expect(sum(kitchens.map((part) => danish(part, 'Mængde'))), key).toBe(number(row, 'Antal boliger'));
      const perDwelling = number(row, 'Bruttoetageareal m2') / number(row, 'Antal boliger');
      expect(perDwelling).toBeGreaterThan(38);
      expect(perDwelling).toBeLessThan(100);
    }
    expect(new Set(buildings.map((row) => `${text(row, 'Afdelingsnr')}-${text(row, 'Bygningsnr')}`)).size).toBe(
      buildings.length,
    );
    expect(new Set(buildings.map((row) => text(row, 'Adresse'))).size).toBe(buildings.length);
  });

  it('keeps meetings, votes and boards in order', () => {
    for (const row of economy) {
      const status = text(row, 'Planstatus');
      const meeting = day(row, 'Afdelingsmøde');
      const board = day(row, 'Organisationsbestyrelse');
      const decided = !['kladde', 'til gennemsyn'].includes(status);
      expect(meeting !== '', status).toBe(decided);
      expect(text(row, 'Beslutning') !== '').toBe(decided);
      expect(board !== '', status).toBe(['behandlet organisationsbestyrelse', 'gældende'].includes(status));
      if (decided) {
        expect(meeting <= '2026-11-21').toBe(true);
        expect(number(row, 'Stemmer for') > number(row, 'Stemmer imod')).toBe(status !== 'afvist');
      }
      if (board !== '') {
        expect(board > meeting && board <= '2026-11-21').toBe(true);
      }
      expect(number(row, 'Budgetår')).toBe(2027);
    }
  });
});
