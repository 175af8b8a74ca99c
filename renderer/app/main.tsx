/** Where the page begins: language, connection, providers. Holds no logic of its own. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../ui/global.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n.ts';
import { App } from './App.tsx';

startI18n();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
createRoot(root).render(<App />);
