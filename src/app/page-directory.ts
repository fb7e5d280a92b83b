/** The directory of an open page: a newer one takes the place of the one it was drawn from. */
import { keepsOut } from '../directory/lead.ts';
import type { Directory } from '../directory/model.ts';
import { NO_NEWS, type PageModel } from '../pages/model.ts';
import { modelOf } from '../pages/model-of.ts';
import { newestDirectory } from '../published/kept-directory.ts';
import { createRenewal } from './renewal.ts';
import { isFirstVisit, tellWorkerOfDirectory } from './worker-bridge.ts';

interface PageWithDirectory {
  model(): PageModel;
  /** Territory chosen on this phone: the home page has the short numbers that exist there. */
  chosen(): string | null;
  /** Takes a model in place of the one drawn, if it can be drawn. */
  takeModel(model: PageModel): void;
  lookForUpdate(): void;
}

export interface PageDirectory {
  /** The worker's installation has ended, well or not, or was waited for long enough. */
  installationEnded(well: boolean): Promise<void>;
  /** Asks for a newer directory when it is time, unless a worker that is being installed does. */
  renewIfDue(): Promise<void>;
  /** Another place was chosen since the page was drawn, perhaps. */
  placeChosen(): Promise<void>;
}

export function createPageDirectory(page: PageWithDirectory): PageDirectory {
  /** A worker that is being installed fetches the directory: until that has ended, nobody else does. */
  let installing = isFirstVisit();

  /**
   * Puts the lines and numbers of a newer directory in place of those drawn (law 5); what `undoes` one whose key no
   * longer counts takes its place whatever its date.
   */
  function take(directory: Directory, undoes = false): void {
    const [model, chosen] = [page.model(), page.chosen()];
    const [drawn, offered] = [model.issuedAt ?? '1970-01-01', directory.issuedAt].map(Date.parse);
    const older = !undoes && keepsOut(drawn ?? 0, offered ?? 0, Date.now());
    if ((offered === drawn && !isOfAnotherPlace(model, chosen)) || older) return;
    const route = { lang: model.lang, territory: model.territory?.code ?? null };
    const {
      news: _,
      drawnAt: __,
      ...known
    } = modelOf(route, directory, NO_NEWS, new Date(), chosen);
    page.takeModel({ ...model, ...known });
  }
  async function takeHeld(): Promise<void> {
    const held = await newestDirectory(Date.now());
    if (held !== null) take(held);
  }
  const renewal = createRenewal({
    renewed: ({ directory, undoes }) => {
      take(directory, undoes);
      tellWorkerOfDirectory();
    },
    notRenewed: () => void takeHeld(),
    lookForUpdate: page.lookForUpdate,
  });

  return {
    async installationEnded(well) {
      if (!installing) return;
      installing = false;
      // What the installation brought is taken; where it brought none, one is fetched.
      if (well) renewal.isFresh();
      else await renewal.ifDue();
      await takeHeld();
    },
    async renewIfDue() {
      if (!installing) await renewal.ifDue();
    },
    async placeChosen() {
      if (isOfAnotherPlace(page.model(), page.chosen())) await takeHeld();
    },
  };
}

/** Whether a home page lists the short numbers of a place that is not the one chosen. */
function isOfAnotherPlace(model: PageModel, chosen: string | null): boolean {
  const isHome = model.territory === null && model.page === undefined;
  return isHome && (model.numbersOf ?? null) !== chosen;
}
