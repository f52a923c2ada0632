import { EXIT } from './app/exit-codes.ts';
import { findPackageRoot } from './app/package-root.ts';
import { processLifecycle } from './app/lifecycle.ts';
import { run } from './app/run.ts';

process.exitCode = EXIT.fault;
// The code is set rather than process.exit() called, which would cut off output still on its way to a pipe.
process.exitCode = await run({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  packageRoot: findPackageRoot(import.meta.url),
  clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  createServices: async (options) => {
    const { createServices } = await import('./app/create-services.ts');
    return createServices(options);
  },
  createLastingServices: async (options) => {
    const { createLastingServices } = await import('./app/create-lasting-services.ts');
    return createLastingServices(options, {
      // As with any error that nobody caught: what runs is stopped, and the process ends with the exit code of a fault.
      onBroken: (error) => void Promise.reject(error),
    });
  },
  lifecycle: processLifecycle(process),
});
