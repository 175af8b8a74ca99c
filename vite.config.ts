/**
 * Builds the page. No inline script, no data: URI and no foreign host, so that the policy of main/web/policy.ts holds.
 * The nonce is a placeholder that the host replaces in each response.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { NONCE_PLACEHOLDER } from './main/web/nonce.ts';

export default defineConfig({
  // Named whole: the command line builds from whatever folder a person stands in.
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 3000,
  },
});
