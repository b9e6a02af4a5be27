import { type IncomingMessage, Server, type ServerResponse } from 'node:http'

/** Takes a request, or goes on; true when it is answered. */
export type Keeper = (request: IncomingMessage, response: ServerResponse, goOn: () => boolean) => boolean

/** Stands before the framework, which makes its server itself: every request comes by, those who stood up last see it first. */
export function standAtTheFrontDoor(keeper: Keeper): void {
  const { emit } = Server.prototype
  Object.assign(Server.prototype, {
    emit(this: Server, event: string, ...args: unknown[]): boolean {
      const goOn = () => Reflect.apply(emit, this, [event, ...args])
      if (event !== 'request') return goOn()
      // What the server says with this event, as Node documents it.
      const [request, response] = args as [IncomingMessage, ServerResponse]
      return keeper(request, response, goOn)
    },
  })
}
