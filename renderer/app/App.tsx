/** The providers around the routes, outermost first. */
import { createTheme, localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useWords } from '../i18n/i18n.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';
import { CrashBoundary } from './CrashBoundary.tsx';
import { followChanges } from './changes.ts';
import { publishStyleNonce, styleNonce } from './nonce.ts';
import { makeQueryClient } from './query-client.ts';
import { router } from './router.tsx';
import { connection } from './rpc.ts';

publishStyleNonce();
const schemeManager = localStorageColorSchemeManager({ key: 'tilstand.scheme' });

export function App() {
  const { t } = useWords();
  const [queries] = useState(() => {
    const made = makeQueryClient(connection);
    followChanges(connection, made);
    return made;
  });
  const spoken = useMemo(() => mergeThemeOverrides(theme, closingWords(t('common.close'))), [t]);
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
    >
      <CrashBoundary>
        <QueryClientProvider client={queries}>
          <ModalsProvider labels={{ confirm: t('common.yes'), cancel: t('common.cancel') }}>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" autoClose={8_000} transitionDuration={100} />
          </ModalsProvider>
        </QueryClientProvider>
      </CrashBoundary>
    </MantineProvider>
  );
}

/** Every cross that closes something has a name, in the person's language. */
function closingWords(close: string) {
  const closeButtonProps = { 'aria-label': close };
  return createTheme({
    components: {
      Notification: { defaultProps: { closeButtonProps } },
      Modal: { defaultProps: { ...theme.components?.['Modal']?.defaultProps, closeButtonProps } },
      Drawer: { defaultProps: { closeButtonProps } },
    },
  });
}
