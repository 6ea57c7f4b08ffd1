import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber, type PerhapsUnsigned } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { openedRound, type OpenedRound } from '../../round/opened-round.js';
import { defineAndPublish, defineFormation, type Announcing } from '../deciding.js';
import type { FormationDefined } from '../formation.events.js';
import { RULES_CITED } from '../formation-rules.js';
import { formation } from '../formation.js';
import { announcingOf, type StatedAnnouncement } from '../publish-vacancy/announcing.js';
import type { DefineFormationDto, ScoresDto } from './define-formation.dto.js';

/** An imported row: where it comes from, and the announcement that the source is. */
export interface Imported {
  readonly source: NonNullable<FormationDefined['data']['source']>;
  readonly announcement: StatedAnnouncement;
  /** Already read, once for many rows. */
  readonly round: OpenedRound;
}

/** Sets a formation; an imported one is announced in the same recording. */
export class DefineFormation extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: PerhapsUnsigned<DefineFormationDto>,
    readonly context: CommandContext,
    readonly imported: Imported | null = null,
  ) {
    super();
  }
}

@CommandHandler(DefineFormation)
export class DefineFormationHandler implements ICommandHandler<DefineFormation> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  async execute({ formationId, dto, context, imported }: DefineFormation): Promise<Recording> {
    const { decisions, claims } = this;
    const rulebook = this.rulebook.now();
    const round = imported?.round ?? (await openedRound(decisions, dto.roundId));
    if (!round) throw new RuleViolation('round.unknown', { pointer: '/roundId' });
    const definition = definitionOf(formationId, dto, imported?.source ?? null, round, rulebook);
    const { agencyId } = round;
    if (!imported)
      return recordWithSkNumber(
        { decisions, claims, rulebook },
        {
          decider: formation,
          key: formationId,
          context,
          agencyId,
          sk: () => definition,
          decide: (living) => defineFormation(living, definition, rulebook),
        },
      );
    const announcing: Announcing = announcingOf(formationId, imported.announcement, round, rulebook);
    return decisions.make(
      formation,
      formationId,
      context,
      (living) => defineAndPublish(living, definition, announcing, rulebook),
      { agencyId },
    );
  }
}

const definitionOf = (
  formationId: string,
  dto: PerhapsUnsigned<DefineFormationDto>,
  source: FormationDefined['data']['source'],
  round: OpenedRound,
  rulebook: Rulebook,
): Omit<FormationDefined['data'], 'findings'> => ({
  ...decisionData(dto, {
    findings: [],
    reliedOn: [round.openingId],
    rulesets: citedVersions(RULES_CITED.FormationDefined, dto.decidedOn, rulebook),
  }),
  formationId,
  roundId: round.roundId,
  postTitle: dto.postTitle,
  unitId: dto.unitId ?? null,
  location: dto.location ?? null,
  seats: dto.seats,
  needType: dto.needType,
  openToDisability: dto.openToDisability ?? null,
  salaryMin: dto.salaryMin ?? null,
  salaryMax: dto.salaryMax ?? null,
  qualification: dto.qualification ?? null,
  maxScores: scoresOf(dto.maxScores),
  thresholds: scoresOf(dto.thresholds),
  weights: dto.weights?.map(({ test, cat, weight }) => ({ test, cat, weight })) ?? null,
  source,
});

const scoresOf = (scores: ScoresDto | undefined): FormationDefined['data']['maxScores'] =>
  scores
    ? {
        twk: scores.twk ?? null,
        tiu: scores.tiu ?? null,
        tkp: scores.tkp ?? null,
        total: scores.total ?? null,
        skb: scores.skb ?? null,
      }
    : null;
