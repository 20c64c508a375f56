import { type Deps, type Env, SESSION_MINUTES } from '@meldpunt/api';
import type { Bewaarregels } from '@meldpunt/archive';
import type { Rol } from '@meldpunt/core';
import type { Query } from '@meldpunt/reports';
import type { UploadSettings } from '@meldpunt/uploads';
import type { Context } from 'hono';
import { type AssetName, loadAssets } from './assets/asset-files.ts';
import type { Frame } from './layout/frame.ts';
import type { Bureauteksten } from './verwerkingen/verwerkingen.ts';
import { waitingFor } from './voorlegging/waiting.ts';

/** A login of a demo, shown on the login page: everything in a demo is made up. */
export type Demologin = { gebruikersnaam: string; naam: string; rol: Rol; wachtwoord: string; code: string };

/** What the pages need of the world, on top of what the web edge needs (`marts` of it: the figures of the last night). */
export type PageDeps = Deps & {
  /** What is let in from outside; absent: as an installation has it by itself. */
  uploads?: UploadSettings | undefined;
  /** A pool of pg in the role meldpunt_reports, to count the yearly reports; absent: no reports to download. */
  rapporten?: Query | undefined;
  /** The retention rules that hold here; absent: those shipped. */
  bewaarregels?: Bewaarregels | undefined;
  /** The bureau's own words in the register of processing activities; absent: the page says what is still to be filled in. */
  verwerkingsteksten?: Bureauteksten | undefined;
  /** Of a demo only: the logins with their codes of this moment. */
  demoLogins?: (() => readonly Demologin[] | Promise<readonly Demologin[]>) | undefined;
  /** Of a demo only: does the nights that are due, now; gives what went wrong in a sentence, or null. */
  runNight?: (() => Promise<string | null>) | undefined;
};

/** What every handler of a page gets. */
export type PageContext = Context<Env>;

const assets = loadAssets();

/** The static files, by name. */
export const staticFiles = assets;

/** The frame of the page that is being made: bureau, demo, who is logged in, what forms need. */
export const frameOf = (deps: Pick<PageDeps, 'bureau' | 'demo'>, c: PageContext): Frame => {
  const sessie = c.get('sessie');
  return {
    bureau: deps.bureau.naam,
    demo: deps.demo,
    pad: c.req.path,
    teBeslissen: waitingFor(c.req.raw),
    assetPath: (name: AssetName) => assets[name].path,
    wie: sessie?.tweedeFactor
      ? { medewerkerId: sessie.medewerkerId, naam: sessie.naam, rol: sessie.rol }
      : null,
    csrf: c.get('csrf'),
    ...(sessie?.tweedeFactor && {
      sessieMinuten: SESSION_MINUTES,
      waarschuwing: sessie.waarschuwing,
    }),
  };
};
