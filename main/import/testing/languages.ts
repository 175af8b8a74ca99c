/**
 * The same tables as people of six countries would head them.
 * For tests only; never imported by code that ships.
 */

export interface Tongue {
  readonly code: 'da' | 'en' | 'nl' | 'no' | 'de' | 'sv';
  /** Number, name, dwellings, area, built, address, postcode, town. */
  readonly departments: readonly string[];
  /** Department, part, place, quantity, unit, installed, remark. */
  readonly parts: readonly string[];
  /** Department, work, part; the years follow. */
  readonly plan: readonly string[];
  /** Department, then parts of a building. */
  readonly matrix: readonly string[];
  readonly grades: readonly [string, string, string];
  /** Department, part, defect, severity, intensity, extent. */
  readonly findings: readonly string[];
  /** Account year, balance, provision. */
  readonly funds: readonly string[];
  /** Item, unit, unit price, price date. */
  readonly prices: readonly string[];
  readonly index: {
    readonly title: string;
    readonly periods: readonly [string, string, string];
    readonly label: string;
  };
  readonly titles: readonly [string, string];
  /** Quantity over two columns: the upper heading and its two halves. */
  readonly spanned: readonly [string, string, string];
  readonly decimal: ',' | '.';
}

export const TONGUES: readonly Tongue[] = [
  {
    code: 'da',
    departments: [
      'Afdelingsnr',
      'Afdelingsnavn',
      'Antal boliger',
      'Areal m²',
      'Opførelsesår',
      'Adresse',
      'Postnr',
      'By',
    ],
    parts: ['Afd.nr.', 'Bygningsdel', 'Placering', 'Mængde', 'Enhed', 'Indbygningsår', 'Bemærkning'],
    plan: ['Afdelingsnr', 'Arbejde', 'Bygningsdel'],
    matrix: ['Afdelingsnr', 'Tag', 'Facade', 'Vinduer', 'Døre'],
    grades: ['TG0', 'TG2', 'TG3'],
    findings: ['Afdelingsnr', 'Bygningsdel', 'Skade', 'Alvor', 'Intensitet', 'Omfang'],
    funds: ['Afdelingsnr', 'Regnskabsår', 'Saldo', 'Årets henlæggelse'],
    prices: ['Ydelse', 'Enhed', 'Enhedspris', 'Prisdato'],
    index: { title: 'Byggeomkostningsindeks', periods: ['2025K4', '2026K1', '2026K2'], label: 'I alt' },
    titles: ['Bygningsdele i selskabet', 'Udtrukket 3. marts'],
    spanned: ['Mængde', 'Antal', 'Enhed'],
    decimal: ',',
  },
  {
    code: 'en',
    departments: [
      'Department no',
      'Department name',
      'Dwellings',
      'Floor area m²',
      'Year built',
      'Address',
      'Postcode',
      'Town',
    ],
    parts: ['Department', 'Building part', 'Location', 'Quantity', 'Unit', 'Installed', 'Remarks'],
    plan: ['Department', 'Work', 'Component'],
    matrix: ['Department', 'Roof', 'Facade', 'Windows', 'Doors'],
    grades: ['A', 'C', 'D'],
    findings: ['Department', 'Component', 'Defect', 'Severity', 'Intensity', 'Extent'],
    funds: ['Department', 'Financial year', 'Balance', 'Provision'],
    prices: ['Item', 'Unit', 'Unit price', 'Price date'],
    index: { title: 'Construction cost index', periods: ['2025Q4', '2026Q1', '2026Q2'], label: 'All works' },
    titles: ['Building parts of the association', 'Extracted 3 March'],
    spanned: ['Size', 'Quantity', 'Unit'],
    decimal: '.',
  },
  {
    code: 'nl',
    departments: [
      'Complexnummer',
      'Complexnaam',
      'Aantal woningen',
      'Oppervlakte m²',
      'Bouwjaar',
      'Adres',
      'Postcode',
      'Plaats',
    ],
    parts: ['Complex', 'Element', 'Locatie', 'Hoeveelheid', 'Eenheid', 'Installatiejaar', 'Opmerking'],
    plan: ['Complex', 'Werkzaamheden', 'Element'],
    matrix: ['Complex', 'Dak', 'Gevel', 'Kozijnen', 'Deuren'],
    grades: ['A', 'C', 'D'],
    findings: ['Complex', 'Element', 'Gebrek', 'Ernst', 'Intensiteit', 'Omvang'],
    funds: ['Complex', 'Boekjaar', 'Saldo', 'Dotatie'],
    prices: ['Omschrijving', 'Eenheid', 'Eenheidsprijs', 'Prijsdatum'],
    index: { title: 'Bouwkostenindex', periods: ['2025Q4', '2026Q1', '2026Q2'], label: 'Totaal' },
    titles: ['Elementen van de corporatie', 'Opgesteld 3 maart'],
    spanned: ['Hoeveelheid', 'Aantal', 'Eenheid'],
    decimal: ',',
  },
  {
    code: 'no',
    departments: [
      'Avdelingsnummer',
      'Avdelingsnavn',
      'Antall boliger',
      'Areal m²',
      'Byggeår',
      'Adresse',
      'Postnummer',
      'Poststed',
    ],
    parts: ['Avdeling', 'Bygningsdel', 'Plassering', 'Mengde', 'Enhet', 'Installert', 'Merknad'],
    plan: ['Avdelingsnummer', 'Tiltak', 'Bygningsdel'],
    matrix: ['Avdelingsnummer', 'Tak', 'Fasade', 'Vinduer', 'Dører'],
    grades: ['TG0', 'TG2', 'TG3'],
    findings: ['Avdelingsnummer', 'Bygningsdel', 'Skade', 'Alvorlighet', 'Intensitet', 'Omfang'],
    funds: ['Avdelingsnummer', 'Regnskapsår', 'Saldo', 'Avsetning'],
    prices: ['Beskrivelse', 'Enhet', 'Enhetspris', 'Prisdato'],
    index: { title: 'Byggekostnadsindeks', periods: ['2025K4', '2026K1', '2026K2'], label: 'I alt' },
    titles: ['Bygningsdeler i laget', 'Hentet 3. mars'],
    spanned: ['Mengde', 'Antall', 'Enhet'],
    decimal: ',',
  },
  {
    code: 'de',
    departments: [
      'Liegenschaftsnummer',
      'Liegenschaft',
      'Anzahl Wohnungen',
      'Fläche m²',
      'Baujahr',
      'Adresse',
      'PLZ',
      'Ort',
    ],
    parts: ['Liegenschaft', 'Bauteil', 'Lage', 'Menge', 'Einheit', 'Einbaujahr', 'Bemerkung'],
    plan: ['Liegenschaft', 'Maßnahme', 'Bauteil'],
    matrix: ['Liegenschaft', 'Dach', 'Fassade', 'Fenster', 'Türen'],
    grades: ['A', 'C', 'D'],
    findings: ['Liegenschaft', 'Bauteil', 'Mangel', 'Schwere', 'Intensität', 'Umfang'],
    funds: ['Liegenschaft', 'Geschäftsjahr', 'Saldo', 'Zuführung'],
    prices: ['Leistung', 'Einheit', 'Einheitspreis', 'Preisdatum'],
    index: { title: 'Baukostenindex', periods: ['2025Q4', '2026Q1', '2026Q2'], label: 'Insgesamt' },
    titles: ['Bauteile der Genossenschaft', 'Stand 3. März'],
    spanned: ['Menge', 'Anzahl', 'Einheit'],
    decimal: ',',
  },
  {
    code: 'sv',
    departments: [
      'Fastighetsnummer',
      'Fastighetsnamn',
      'Antal lägenheter',
      'Area m²',
      'Byggår',
      'Adress',
      'Postnummer',
      'Ort',
    ],
    parts: ['Fastighet', 'Byggnadsdel', 'Placering', 'Mängd', 'Enhet', 'Installationsår', 'Anmärkning'],
    plan: ['Fastighet', 'Åtgärd', 'Byggnadsdel'],
    matrix: ['Fastighet', 'Tak', 'Fasad', 'Fönster', 'Dörrar'],
    grades: ['A', 'C', 'D'],
    findings: ['Fastighet', 'Byggnadsdel', 'Skada', 'Allvarlighet', 'Intensitet', 'Omfattning'],
    funds: ['Fastighet', 'Räkenskapsår', 'Saldo', 'Avsättning'],
    prices: ['Beskrivning', 'Enhet', 'À-pris', 'Prisdatum'],
    index: { title: 'Byggkostnadsindex', periods: ['2025K4', '2026K1', '2026K2'], label: 'Totalt' },
    titles: ['Byggnadsdelar i föreningen', 'Uttag 3 mars'],
    spanned: ['Mängd', 'Antal', 'Enhet'],
    decimal: ',',
  },
];
