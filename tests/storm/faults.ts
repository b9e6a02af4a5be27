/** What was done to the site, by name. */
export class Faults {
  private readonly done = new Map<string, number>()

  note(name: string): void {
    this.done.set(name, (this.done.get(name) ?? 0) + 1)
  }

  total(): number {
    return [...this.done.values()].reduce((sum, times) => sum + times, 0)
  }

  /** After these a worker may not have written down the one letter that it had sent; what meets the database meets them all. */
  mayRepeatLetters(workers: number): number {
    const ofDatabase = ['database killed', 'connections ended', 'database read-only']
    const times = (name: string) => this.done.get(name) ?? 0
    return ofDatabase.reduce((sum, name) => sum + workers * times(name), times('worker killed'))
  }

  says(): string {
    return [...this.done].map(([name, times]) => `${name} ${times}×`).join(', ')
  }
}
