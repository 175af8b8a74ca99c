/** The words for the series of the stacked bars. */
import { codes } from '../../../i18n/da/codes.ts';
import { useWords } from '../../../i18n/i18n.ts';
import type { StackBy } from '../model/figures.ts';

export function useStackName(by: StackBy): (key: string) => string {
  const { t } = useWords();
  return (key) => {
    if (by === 'group' && Object.hasOwn(codes.group, key)) {
      return `${key} ${t(`codes.group.${key as keyof typeof codes.group}`)}`;
    }
    return Object.hasOwn(codes.purse, key) ? t(`codes.purse.${key as keyof typeof codes.purse}`) : key;
  };
}
