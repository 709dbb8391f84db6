import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { splitWords } from './split-words.ts';

const SERVER = process.env.FUNIL_DEV_SERVER ?? 'http://127.0.0.1:4180';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), splitWords()],
  build: {
    target: 'es2022',
    // The page's policy allows fonts and pictures from this origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    manifest: true,
  },
  server: { proxy: { '/api': SERVER } },
});
