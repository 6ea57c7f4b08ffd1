import { Injectable } from '@nestjs/common';
import { ReadModels } from '#app/read-model';
import { FreshAnswers, type Known } from '#views/timeline';
import { FormationRow } from '../projection/formation.entity.js';
import { NAME } from '../projection/recruitment-round.projection.js';
import { applicationOf, applicationsPage, type ApplicationView } from './applications.js';
import { readRound, type Snapshot } from './known.js';
import type { NumberFigures } from './numbers.js';
import { objectionCounts, objectionsPage, type ObjectionState, type ObjectionView } from './objections.js';
import {
  postTitles,
  roundHead,
  roundView,
  type FormationView,
  type RoundHead,
  type RoundView,
} from './overview.js';
import { placesPage, type Placed } from './ranking.js';
import { roundsPage, type Asked, type Page, type RoundSummary } from './rounds.js';

/** A formation with its round. */
export interface FormationInRound {
  readonly head: RoundHead;
  readonly formation: FormationView;
  /** Of this formation alone. */
  readonly figures: NumberFigures;
  readonly row: FormationRow;
}

/** An application with its round and the post applied for. */
export interface ApplicationInRound {
  readonly head: RoundHead;
  readonly postTitle: string;
  readonly application: ApplicationView;
}

/** Objections of a round, with how many stand where. */
export interface Register {
  readonly head: RoundHead;
  /** The day by which clocks are read. */
  readonly today: string;
  /** Formation → its post, of those on the page. */
  readonly posts: ReadonlyMap<string, string>;
  readonly page: Page<ObjectionView>;
  readonly counts: Awaited<ReturnType<typeof objectionCounts>>;
}

/** The one reader of recruitment rounds for the public. It knows no command and nothing of a person. */
@Injectable()
export class RoundReader {
  private readonly fresh: FreshAnswers;

  constructor(private readonly models: ReadModels) {
    this.fresh = new FreshAnswers(models, NAME);
  }

  /** Rounds, the last opened first. @throws Problem 400 `cursor.invalid` · BehindError, as all of these */
  rounds(asked: Asked & { readonly agency?: string | undefined }, minPosition: string | null) {
    return this.ask<Page<RoundSummary>>('rounds', asked, minPosition, (snapshot) =>
      roundsPage(snapshot, asked),
    );
  }

  /** A round with its formations and figures; null where there is none. */
  round(roundId: string, minPosition: string | null): Promise<Known<RoundView | null>> {
    return this.ask('round', [roundId], minPosition, (snapshot) => roundView(snapshot, roundId));
  }

  /** A formation with its round; null where there is none. */
  formation(formationId: string, minPosition: string | null): Promise<Known<FormationInRound | null>> {
    return this.ask('formation', [formationId], minPosition, async (snapshot) => {
      const row = await snapshot.manager.findOneBy(FormationRow, { formationId });
      const head = row && (await roundView(snapshot, row.roundId, formationId));
      return head ? { head, formation: head.formations[0]!, figures: head.numbers, row } : null;
    });
  }

  /** An application by its public number; null where nothing was told of it. */
  application(
    roundId: string,
    applicationNo: string,
    minPosition: string | null,
  ): Promise<Known<ApplicationInRound | null>> {
    return this.ask('application', [roundId, applicationNo], minPosition, async (snapshot) => {
      const application = await applicationOf(snapshot, roundId, applicationNo);
      const head = application && (await roundHead(snapshot, roundId));
      if (!head) return null;
      const { formationId } = application;
      const row = await snapshot.manager.findOneBy(FormationRow, { formationId });
      return { head, postTitle: row?.postTitle ?? formationId, application };
    });
  }

  /** Applications of a formation by number; null where there is no such formation. */
  applications(
    formationId: string,
    asked: Asked,
    minPosition: string | null,
  ): Promise<Known<Page<ApplicationView> | null>> {
    return this.ask('applications', [formationId, asked], minPosition, async (snapshot) =>
      (await snapshot.manager.existsBy(FormationRow, { formationId }))
        ? applicationsPage(snapshot, formationId, asked)
        : null,
    );
  }

  /** Places of a ranking or final result. */
  places(
    roundId: string,
    decisionId: string,
    asked: Asked,
    minPosition: string | null,
  ): Promise<Known<Page<Placed>>> {
    return this.ask('places', [roundId, decisionId, asked], minPosition, (snapshot) =>
      placesPage(snapshot, roundId, decisionId, asked),
    );
  }

  /** The register of objections of a round; null where there is no such round. */
  objections(
    roundId: string,
    asked: Asked & { readonly state?: ObjectionState | undefined },
    minPosition: string | null,
  ): Promise<Known<Register | null>> {
    return this.ask('objections', [roundId, asked], minPosition, async (snapshot) => {
      const head = await roundHead(snapshot, roundId);
      if (!head) return null;
      const page = await objectionsPage(snapshot, roundId, asked);
      const posts = await postTitles(snapshot, new Set(page.items.map(({ row }) => row.formationId)));
      const counts = await objectionCounts(snapshot, roundId);
      return { head, today: snapshot.today, posts, page, counts };
    });
  }

  private ask<T>(
    what: string,
    asked: unknown,
    minPosition: string | null,
    query: (snapshot: Snapshot) => Promise<T>,
  ): Promise<Known<T>> {
    const read = () => readRound(this.models, minPosition, query);
    return minPosition === null ? this.fresh.get(`${what} ${JSON.stringify(asked)}`, read) : read();
  }
}
