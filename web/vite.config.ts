import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { splitWords } from './split-words.ts';

const SERVER = process.env.FUNIL_DEV_SERVER ?? 'http://127.0.0.1:4180';

/** A module that so many pages and late parts need is loaded with the others of its kind. */
const COMMON = 8;

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
    // Few files instead of sixty tiny ones: what every page begins with, and what many pages are made of.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'parts', minShareCount: COMMON, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': SERVER } },
});
