import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DESCRIPTION = fileURLToPath(new URL('../../.data/demo/demo.json', import.meta.url));
const LOG = fileURLToPath(new URL('../target/e2e-demo.log', import.meta.url));
const READY_WITHIN = 15 * 60_000;
const STOPPED_WITHIN = 60_000;

/** Starts the demo and ends it behind the last test, unless CONSOLE_DEMO names the demo.json of a running one. */
export default async function globalSetup() {
  if (process.env.CONSOLE_DEMO) return undefined;
  const demo = start();
  await ready(demo);
  process.env.CONSOLE_DEMO = DESCRIPTION;
  return () => stop(demo);
}

function start(): ChildProcess {
  rmSync(DESCRIPTION, { force: true });
  mkdirSync(new URL('../target', import.meta.url), { recursive: true });
  const log = openSync(LOG, 'w');
  return spawn('mvn', ['-B', '-q', '-Pdemo'], { cwd: ROOT, stdio: ['ignore', log, log] });
}

async function ready(demo: ChildProcess) {
  let failure: string | undefined;
  demo.once('error', (error) => (failure = error.message));
  demo.once('exit', (status) => (failure ??= `it ended with status ${status}`));
  const end = Date.now() + READY_WITHIN;
  while (!existsSync(DESCRIPTION)) {
    if (failure) throw new Error(`The demo did not start: ${failure}.\n${lastLines()}`);
    if (Date.now() > end) {
      demo.kill('SIGTERM');
      throw new Error(`The demo was not ready within ${READY_WITHIN / 60_000} minutes.\n${lastLines()}`);
    }
    await pause(250);
  }
}

function lastLines(): string {
  return readFileSync(LOG, 'utf8').split('\n').slice(-40).join('\n');
}

async function stop(demo: ChildProcess) {
  if (demo.exitCode !== null || demo.signalCode !== null) return;
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGTERM');
  const late = new AbortController();
  const waited = await Promise.race([
    ended.then(() => true),
    pause(STOPPED_WITHIN, false, { signal: late.signal, ref: false }),
  ]);
  late.abort();
  if (!waited) throw new Error(`The demo did not stop within ${STOPPED_WITHIN / 1000} s of SIGTERM.`);
}
