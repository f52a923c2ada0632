import { describe, expect, it } from 'vitest';
import { readSource } from './support/imports.ts';

/** What the lock file says of an installed package. */
interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Packages that users install, those for other systems included. More need a reason, and this number. */
const SHIPPED_MAX = 130;
/** Licences that ask for no more than to be named. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
/** For developing only: also files that must stay under their own licence, and data to be named. */
const DEVELOPMENT_LICENCES = [...LICENCES, 'CC-BY-4.0', 'MPL-2.0'];
/** Its package.json names no licence; the file LICENSE.txt in it is MIT's. */
const LICENCE_BY_FILE: ReadonlySet<string> = new Set(['node_modules/sylvester']);

const { lockfileVersion, packages } = JSON.parse(readSource('package-lock.json')) as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const shipped = installed.filter(([, { dev }]) => dev !== true);

const withOtherLicence = (entries: typeof installed, licences: readonly string[]): string[] =>
  entries
    .filter(([path, { license = '' }]) => !licences.includes(license) && !LICENCE_BY_FILE.has(path))
    .map(([path, { license }]) => `${path}: ${license}`);

describe('the packages that users install', () => {
  it('are few', () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.length).toBeLessThanOrEqual(SHIPPED_MAX);
  });

  it('have licences that ask for no more than to be named', () => {
    expect(withOtherLicence(shipped, LICENCES)).toEqual([]);
  });
});

describe('all packages', () => {
  it('run nothing when they are installed', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('are what they were when they were chosen, byte by byte', () => {
    expect(lockfileVersion).toBe(3);
    const loose = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('come from the registry that whoever installs them has chosen', () => {
    expect(installed.filter(([, { resolved, link }]) => resolved !== undefined || link === true)).toEqual([]);
  });

  it('have licences that developing is allowed under', () => {
    expect(withOtherLicence(installed, DEVELOPMENT_LICENCES)).toEqual([]);
  });

  it('are asked for by exact versions', () => {
    const asked = JSON.parse(readSource('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Readonly<Record<string, string>>
    >;
    const versions = Object.entries({ ...asked.dependencies, ...asked.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    expect(
      versions.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
    ).toEqual([]);
  });
});
