/** What was done to the site, by name. */
export class Faults {
  private readonly done = new Map<string, number>()

  note(name: string): void {
    this.done.set(name, this.times(name) + 1)
  }

  times(name: string): number {
    return this.done.get(name) ?? 0
  }

  total(): number {
    return [...this.done.values()].reduce((sum, times) => sum + times, 0)
  }

  /** A worker has one letter in hand: killed between the mail server's yes and writing it down, it leaves it to be sent again. */
  mayRepeatLetters(): number {
    return this.times('worker killed')
  }

  says(): string {
    return [...this.done].map(([name, times]) => `${name} ${times}×`).join(', ')
  }
}
