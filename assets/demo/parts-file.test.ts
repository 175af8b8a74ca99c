import { describe, expect, it } from 'vitest';
import { csvRows, danish, fileBytes, number, sheetRows, text } from './src/read-back.ts';

const buildings = await sheetRows('afdelinger.xlsx', 'Bygninger');
const parts = csvRows();
const partById = new Map(parts.map((row) => [text(row, 'Del-id'), row]));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('bygningsdele.csv', () => {
  it('is Windows-1252 with CRLF, semicolons and decimal commas', () => {
    const bytes = fileBytes('bygningsdele.csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const raw = new TextDecoder('windows-1252').decode(bytes);
    expect(raw.split('\r\n')[0]).toBe(
      'Del-id;Afdelingsnr;Bygningsnr;FK-gruppe;Bygningsdel;Placering;Mængde;Enhed;Indbygget;Genanskaffelse kr./enhed;Bemærkning',
    );
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(parts.some((row) => text(row, 'Mængde').endsWith(',5'))).toBe(true);
  });

  it('refers to buildings that exist, and has none for terrain and equipment', () => {
    const known = new Set(buildings.map((row) => `${text(row, 'Afdelingsnr')}-${text(row, 'Bygningsnr')}`));
    expect(partById.size).toBe(parts.length);
    for (const row of parts) {
      const group = text(row, 'FK-gruppe');
      const building = text(row, 'Bygningsnr');
      expect(text(row, 'Del-id')).toMatch(
        new RegExp(`^${text(row, 'Afdelingsnr')}-${building === '' ? '00' : building}-${group}\\d{3}$`),
      );
      if (group === '1' || group === '6') expect(building).toBe('');
      else expect(known).toContain(`${text(row, 'Afdelingsnr')}-${building}`);
    }
    expect(new Set(parts.map((row) => text(row, 'FK-gruppe')))).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
    expect(new Set(parts.map((row) => text(row, 'Bygningsdel'))).size).toBeGreaterThanOrEqual(38);
  });

  it('prices parts inside the ranges of the seed catalogue', () => {
    // Range per class in kr. per unit, from the catalogue's table; classes without a replacement price there are left out.
    const ranges: Readonly<Record<string, readonly [number, number]>> = {
      Asfaltbelægning: [250, 450],
      'Flise-/betonstensbelægning': [500, 900],
      'Kloak i terræn, beton/PVC': [1500, 4000],
      'Brønde, riste, dræn': [5000, 20000],
      Udebelysning: [4000, 12000],
      Legeplads: [75000, 400000],
      'Hegn, mure, skure': [800, 2500],
      'Fundament/sokkel': [600, 1200],
      'Kældervæg, omfangsdræn': [5000, 9000],
      'Teglfacade, fuger': [700, 1300],
      'Pudset facade': [400, 900],
      'Betonelement, fuger': [500, 2500],
      'Vinduer, træ / træ-alu / plast': [8000, 16000],
      'Yderdøre, indgangspartier': [15000, 50000],
      'Altaner, beton/stål': [25000, 200000],
      'Tag, tegl / betonsten': [2000, 3500],
      'Tag, fibercement (asbest før 1986-88)': [1400, 2400],
      'Tag, tagpap': [900, 1800],
      'Tagrender, nedløb (zink)': [500, 1200],
      'Inddækning, ovenlys': [8000, 25000],
      Køkken: [60000, 120000],
      'Badeværelse (vådrum)': [140000, 260000],
      'Gulve, trin': [500, 1200],
      'Indvendige døre, hårde hvidevarer': [3000, 8000],
      Trappeopgang: [30000, 90000],
      'Vaskeri (maskiner)': [40000, 90000],
      Faldstammer: [35000, 70000],
      'Brugsvand, rør': [25000, 60000],
      'Varmecentral, veksler, VVB': [80000, 400000],
      'Radiatorer, strenge': [3000, 40000],
      'Mek. ventilation': [15000, 60000],
      'El, tavler, stigeledninger': [10000, 35000],
      Elevator: [400000, 1500000],
      'Dørtelefon, ABA, låsesystem': [3000, 10000],
      'Solceller, inverter': [8000, 14000],
      'Traktor, fejemaskine': [250000, 700000],
    };
    for (const row of parts) {
      const range = ranges[text(row, 'Bygningsdel')];
      if (range !== undefined) {
        const price = danish(row, 'Genanskaffelse kr./enhed');
        expect(price, text(row, 'Del-id')).toBeGreaterThanOrEqual(range[0]);
        expect(price, text(row, 'Del-id')).toBeLessThanOrEqual(range[1]);
      }
    }
  });

  it('gives a building walls, roof and years that fit it', () => {
    for (const building of buildings) {
      const own = parts.filter(
        (row) =>
          text(row, 'Afdelingsnr') === text(building, 'Afdelingsnr') &&
          text(row, 'Bygningsnr') === text(building, 'Bygningsnr'),
      );
      const floors = number(building, 'Etager');
      const footprint = number(building, 'Areal m2') / floors;
      const roof = sum(
        own.filter((row) => text(row, 'Bygningsdel').startsWith('Tag, ')).map((row) => danish(row, 'Mængde')),
      );
      expect(roof / footprint).toBeGreaterThan(1);
      expect(roof / footprint).toBeLessThan(1.4);
      // The shortest wall around a footprint is a square's; a slab's is up to two and a half times that. A fifth is glass.
      const square = 4 * Math.sqrt(footprint) * 2.8 * floors * 0.8;
      const walls = sum(
        own
          .filter((row) =>
            ['Teglfacade, fuger', 'Betonelement, fuger', 'Let facade, træ'].includes(text(row, 'Bygningsdel')),
          )
          .map((row) => danish(row, 'Mængde')),
      );
      expect(walls / square).toBeGreaterThan(0.98);
      expect(walls / square).toBeLessThan(2.5);
      for (const row of own) {
        expect(danish(row, 'Indbygget')).toBeGreaterThanOrEqual(number(building, 'Opført') - 1);
        expect(danish(row, 'Indbygget')).toBeLessThanOrEqual(2026);
      }
    }
  });
});
