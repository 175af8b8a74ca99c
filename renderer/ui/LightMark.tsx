/** Red, yellow or green as a shape, a word and a colour together: no one of them alone carries the meaning. */
import type { Light } from '../../contract/common.ts';
import { useWords } from '../i18n/i18n.ts';
import classes from './marks.module.css';

const SHAPE: Record<Light, string> = {
  red: 'M2 2h12v12H2z',
  yellow: 'M8 1.5 15 14.5H1z',
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
};

export function LightMark({ light, size = 'sm' }: { readonly light: Light; readonly size?: 'sm' | 'lg' }) {
  const { t } = useWords();
  return (
    <span className={classes['light']} data-light={light} data-size={size}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={classes['shape']}>
        <path d={SHAPE[light]} />
      </svg>
      <span className={classes['word']}>{t(`codes.light.${light}`)}</span>
    </span>
  );
}
