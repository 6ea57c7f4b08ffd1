import { Injectable } from '@nestjs/common';
import { recordWithSkNumber, type SkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { selection, type LivingSelection, type SelectionFact } from './selection.js';

/** A step of a selection to record. */
export interface SelectionStep {
  readonly selectionId: string;
  readonly context: CommandContext;
  readonly decide: (living: LivingSelection, rulebook: Rulebook) => readonly SelectionFact[];
  /** The decision whose SK number it takes; left out: the step is no decision. */
  readonly sk?: SkNumber;
  /** The candidate concerned. */
  readonly subject?: string | undefined;
  /** Agency of a new selection. */
  readonly agencyId?: string;
  readonly loaded?: Loaded<LivingSelection>;
}

/** Decides about open selections. */
@Injectable()
export class SelectionDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  load(selectionId: string): Promise<Loaded<LivingSelection>> {
    return this.decisions.load(selection, selectionId);
  }

  /** @throws what `decide` and `recordWithSkNumber` throw */
  record({ selectionId, context, decide, sk, subject, agencyId, loaded }: SelectionStep): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: selection,
        key: selectionId,
        context,
        decide: (living) => decide(living, rulebook),
        sk: () => sk ?? null,
        ...(subject !== undefined && { subject }),
        ...(agencyId !== undefined && { agencyId }),
        ...(loaded && { loaded }),
      },
    );
  }
}
