import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Decisions } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { derivedCommandId, type AgencyRegister, type CommandContext } from '#app/platform';
import { agency, isNamed } from './agency.js';
import { otherSlugOfName, slugOfName } from './agency-slug.js';
import { RegisterAgency } from './register-agency/register-agency.handler.js';

/** The register of agencies as the log holds it. */
@Injectable()
export class RecordedAgencyRegister implements AgencyRegister {
  constructor(
    private readonly decisions: Decisions,
    private readonly commands: CommandBus,
  ) {}

  async slugOf(name: string, context: CommandContext): Promise<string> {
    for (const slug of [slugOfName(name), otherSlugOfName(name)])
      if (await this.isOrBecomes(slug, name, context)) return slug;
    throw new Error(`Two slugs are taken for one agency name; digest ${otherSlugOfName(name)}.`);
  }

  /** True when the slug is this agency's, false when another agency has it. */
  private async isOrBecomes(slug: string, name: string, context: CommandContext): Promise<boolean> {
    const { state } = await this.decisions.load(agency, slug);
    if (state.name !== null) return isNamed(state, name);
    const commandId = derivedCommandId(context.commandId, `agency ${slug}`);
    try {
      await this.commands.execute(
        new RegisterAgency(slug, name, { ...context, commandId, expectedRevision: null }),
      );
      return true;
    } catch (error) {
      // another command registered the slug at the same time: look whose it is
      if (!isRuleViolation(error)) throw error;
      return isNamed((await this.decisions.load(agency, slug)).state, name);
    }
  }
}
