import { Rulebook, WorkingCalendar } from '#app/kernel';

/** The rulebook as this process knows it at the moment of asking; `now()` gives the value that rules are judged by. */
export class LiveRulebook extends Rulebook {
  constructor(private readonly current: () => Rulebook) {
    super([]);
  }

  override now(): Rulebook {
    return this.current();
  }
  override inForce: Rulebook['inForce'] = (rule, date) => this.current().inForce(rule, date);
  override byVersion: Rulebook['byVersion'] = (version) => this.current().byVersion(version);
  override keeping: Rulebook['keeping'] = (citations) => this.current().keeping(citations);
  override all: Rulebook['all'] = () => this.current().all();
  override shapeOf: Rulebook['shapeOf'] = (rule) => this.current().shapeOf(rule);
}

/** The calendars as this process knows them at the moment of asking. */
export class LiveCalendar extends WorkingCalendar {
  constructor(private readonly current: () => WorkingCalendar) {
    super([]);
  }

  override now(): WorkingCalendar {
    return this.current();
  }
  override of: WorkingCalendar['of'] = (year) => this.current().of(year);
  override years: WorkingCalendar['years'] = () => this.current().years();
}
