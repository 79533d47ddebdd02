import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the services: the demo's gateway, or any address that serves both. */
const services = process.env.CONSOLE_API ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: Number(process.env.PORT ?? 5173), proxy: { '/api': services } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    // An inlined file would be a data: address, which the content security policy allows for images only.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // Else what charts and pages share would be put with the charts, and the first page would load them.
        onlyExplicitManualChunks: true,
        manualChunks: (id) => {
          if (/node_modules\/(recharts|d3-|victory-vendor|@mantine\/charts)/.test(id)) return 'charts';
          return undefined;
        },
      },
    },
  },
  // Nothing here keeps state between files, and an environment for each would take longer than the tests.
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], pool: 'threads', isolate: false },
});
