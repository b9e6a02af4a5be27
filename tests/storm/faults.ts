/** What was done to the site, by name. */
export class Faults {
  private readonly done = new Map<string, number>()

  note(name: string): void {
    this.done.set(name, (this.done.get(name) ?? 0) + 1)
  }

  total(): number {
    return [...this.done.values()].reduce((sum, times) => sum + times, 0)
  }

  /** After these a worker may not have written down what it sent. */
  mayRepeatLetters(): number {
    const cruel = ['worker killed', 'database killed', 'connections ended', 'database read-only']
    return cruel.reduce((sum, name) => sum + (this.done.get(name) ?? 0), 0)
  }

  says(): string {
    return [...this.done].map(([name, times]) => `${name} ${times}×`).join(', ')
  }
}
