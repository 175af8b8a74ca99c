/** The figures of one year, beside the pointer or the key focus, in whole currency. */
import { useWords } from '../i18n/i18n.ts';
import classes from './charts.module.css';
import type { YearPoint } from './YearChart.tsx';

export type SeriesName = 'drawn' | 'other' | 'provision' | 'balance';

export function YearTip({
  point,
  names,
  currency,
}: {
  readonly point: YearPoint;
  readonly names: Readonly<Partial<Record<SeriesName, string>>>;
  readonly currency: string;
}) {
  const { f } = useWords();
  const rows: readonly (readonly [string | undefined, number | undefined])[] = [
    [names.drawn, point.drawnOre],
    [names.other, point.otherOre],
    [names.provision, point.provisionOre],
    [names.balance, point.balanceOre],
  ];
  return (
    <div className={classes['tip']}>
      <table>
        <caption>{point.label}</caption>
        <tbody>
          {rows.map(([name, ore]) =>
            name === undefined || ore === undefined ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{f.money(ore, currency)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
