/** A made-up estate as two CSV files for the profile `bench-parts`: the same bytes for the same size. */

const NAMES = [
  'Vinduer, træ',
  'Tag, tegl',
  'Teglfacade',
  'Køkken',
  'Badeværelse',
  'Faldstammer',
  'Elevator',
  'Asfaltbelægning',
];
const PER_DEPARTMENT = 250;

export function generatedDepartments(parts: number): Uint8Array {
  const lines = ['organisation;department;department_name;dwellings;area_m2'];
  for (let d = 0; d < Math.ceil(parts / PER_DEPARTMENT); d += 1) {
    lines.push(`${1 + (d % 10)};B${String(d).padStart(5, '0')};Afdeling ${d};${40 + (d % 200)};${3000 + (d % 9000)}`);
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

export function generatedParts(parts: number): Uint8Array {
  const lines = ['part;department;group;name;location;quantity;unit;installed;unit_value'];
  for (let i = 0; i < parts; i += 1) {
    const department = `B${String(Math.floor(i / PER_DEPARTMENT)).padStart(5, '0')}`;
    const name = NAMES[i % NAMES.length] ?? '';
    const quantity = `${10 + (i % 900)},${i % 10}`;
    lines.push(
      `P${i};${department};${1 + (i % 6)};${name};Bygning ${i % 12};${quantity};m2;${1950 + (i % 75)};${200 + (i % 3000)}`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}
