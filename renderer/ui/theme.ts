/**
 * How the page looks: ink on paper, one accent, dense rows, tabular figures.
 * Answers for Mantine's theme and the variables that light and dark give different values.
 * Score colours run from quiet to strong in lightness as well as hue, so the order survives colour blindness and a copier.
 */
import { Alert, type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef4f9',
  '#dbe7f1',
  '#b6cde1',
  '#8db0d0',
  '#6a98c2',
  '#4f83b1',
  '#35699a',
  '#285981',
  '#1f4e79',
  '#153a5c',
];

/** Neutral with a touch of warmth, so that large dark areas do not glow blue. */
const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c9c7c2',
  '#a8a8a6',
  '#7d7f80',
  '#4b4e51',
  '#3a3d40',
  '#2b2e31',
  '#1d1f22',
  '#17191b',
  '#111213',
];

/** Quiet grounds from this palette; the library's own are too loud for a calm page. */
function alertColours(color: string | undefined): Record<'--alert-bg' | '--alert-color', string> {
  const name = color === 'red' || color === 'yellow' || color === 'green' ? color : 'rule-strong';
  return {
    '--alert-bg': name === 'rule-strong' ? 'var(--t-hover)' : `var(--t-${name}-soft)`,
    '--alert-color': name === 'rule-strong' ? 'var(--mantine-color-text)' : `var(--t-${name})`,
  };
}

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.4' },
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 100 }, centered: true },
      styles: { title: { fontWeight: 650, fontSize: '1.0625rem' } },
    },
    Alert: Alert.extend({ vars: (_theme, { color }) => ({ root: alertColours(color) }) }),
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, withArrow: true, multiline: true, maw: 320 } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 80 } } } },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-heading-font-weight': '650' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#585e66',
    '--mantine-color-placeholder': '#6b7178',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#cfccc5',
    '--mantine-color-anchor': '#1f4e79',
    '--t-ground': '#f7f6f3',
    '--t-paper': '#ffffff',
    '--t-rule': '#dfdcd5',
    '--t-rule-strong': '#b9b5ac',
    '--t-hover': '#f0eee9',
    '--t-accent': '#1f4e79',
    '--t-accent-soft': '#e4edf5',
    '--t-red': '#b3261e',
    '--t-red-soft': '#fbe9e7',
    '--t-yellow': '#b77900',
    '--t-yellow-soft': '#fdf3dc',
    '--t-green': '#2b7a4b',
    '--t-green-soft': '#e7f3ea',
    '--t-other': '#a9b7c4',
    '--score-1': '#d9ece8',
    '--score-2': '#aad3cc',
    '--score-3': '#d9b656',
    '--score-4': '#d4812f',
    '--score-5': '#ab4523',
    '--score-6': '#641a1a',
    '--score-ink-1': '#1b1f24',
    '--score-ink-2': '#1b1f24',
    '--score-ink-3': '#1b1f24',
    '--score-ink-4': '#1b1f24',
    '--score-ink-5': '#ffffff',
    '--score-ink-6': '#ffffff',
    '--score-none': '#f3f2ef',
    '--score-none-line': '#8b8f94',
  },
  dark: {
    '--mantine-color-body': '#1d1f22',
    '--mantine-color-text': '#e8e6e1',
    '--mantine-color-dimmed': '#a8a8a6',
    '--mantine-color-placeholder': '#8f9193',
    '--mantine-color-error': '#f2827a',
    '--mantine-color-default-border': '#4b4e51',
    '--mantine-color-anchor': '#8db0d0',
    '--t-ground': '#17191b',
    '--t-paper': '#1d1f22',
    '--t-rule': '#34373a',
    '--t-rule-strong': '#5a5d60',
    '--t-hover': '#272a2d',
    '--t-accent': '#8db0d0',
    '--t-accent-soft': '#243342',
    '--t-red': '#f2827a',
    '--t-red-soft': '#3b2321',
    '--t-yellow': '#e6b54a',
    '--t-yellow-soft': '#372e1b',
    '--t-green': '#6cc08c',
    '--t-green-soft': '#1e3127',
    '--t-other': '#5d7185',
    '--score-1': '#21433f',
    '--score-2': '#2f665f',
    '--score-3': '#8a7430',
    '--score-4': '#c57f34',
    '--score-5': '#e98e63',
    '--score-6': '#ffc0b0',
    '--score-ink-1': '#e8e6e1',
    '--score-ink-2': '#ffffff',
    '--score-ink-3': '#ffffff',
    '--score-ink-4': '#111213',
    '--score-ink-5': '#111213',
    '--score-ink-6': '#111213',
    '--score-none': '#26292c',
    '--score-none-line': '#8b8f94',
  },
});
