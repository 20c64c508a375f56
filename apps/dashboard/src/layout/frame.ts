import type { Rol } from '@meldpunt/core';
import type { AssetName } from '../assets/asset-files.ts';

/** What the frame of every page needs: whose bureau, who is looking, and how forms prove where they come from. */
export type Frame = {
  bureau: string;
  /** The demo says on every page that its data are made up. */
  demo: boolean;
  /** The path that is shown, to mark it in the menu. */
  pad: string;
  /** How many questions wait for a decision of who is logged in. */
  teBeslissen?: number;
  assetPath: (name: AssetName) => string;
  /** Who is logged in; null before that. */
  wie: { medewerkerId: string; naam: string; rol: Rol } | null;
  /** For the hidden field of forms; empty when nobody is logged in. */
  csrf: string;
  /** Something happened to an account that this person must see. */
  waarschuwing?: boolean;
  /** After how many minutes without a request the session ends; absent: nobody is logged in. */
  sessieMinuten?: number;
};
