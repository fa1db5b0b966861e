import { type Activity, BotAdapter, type ResourceResponse, type TurnContext } from 'botbuilder'

/** Sends nothing: what the bot says in a turn is collected, to be saved as deliveries. */
export class CollectingAdapter extends BotAdapter {
  readonly #sent: Partial<Activity>[] = []

  get sent(): readonly Partial<Activity>[] {
    return this.#sent
  }

  async run(context: TurnContext, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    // the default handler of BotAdapter is undefined: errors reach the pipeline unchanged
    await this.runMiddleware(context, logic)
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.#sent.push(...activities)
    return activities.map((_, index) => ({ id: String(this.#sent.length - activities.length + index) }))
  }

  override async updateActivity(): Promise<void> {
    throw new Error('a reply is saved, never changed')
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('a reply is saved, never taken back')
  }

  override async continueConversation(): Promise<void> {
    throw new Error('notifications go through deliveries')
  }
}
