import type { AppEvent, JobEvent, JobTicket, MethodInput, MethodName, MethodOutput, Project, ProjectState } from '../../src/app/api';
import { type ClientTransport, clientCalls } from '../../src/app/client-calls';

/** Drives an app over any transport as a window does, and remembers what it said. */
export class AppDriver {
  readonly events: AppEvent[] = [];
  readonly #client;
  readonly #waiting = new Map<string, (event: JobEvent) => void>();

  constructor(transport: ClientTransport) {
    this.#client = clientCalls(transport);
    transport.subscribe((event) => {
      this.events.push(event);
      if (event.name === 'job' && hasEnded(event.payload)) this.#waiting.get(event.payload.job)?.(event.payload);
    });
  }

  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
    return this.#client.call(method, input);
  }

  /** Starts a job and waits for its end. */
  async finish(ticket: Promise<JobTicket>): Promise<JobEvent> {
    const { job } = await ticket;
    const ended = this.jobEvents(job).find(hasEnded);
    return ended ?? new Promise((resolve) => this.#waiting.set(job, resolve));
  }

  jobEvents(job: string): JobEvent[] {
    return this.events.flatMap((event) => (event.name === 'job' && event.payload.job === job ? [event.payload] : []));
  }

  state(): Promise<ProjectState> {
    return this.call('project.snapshot', {});
  }

  async project(): Promise<Project> {
    return (await this.state()).project;
  }
}

function hasEnded(event: JobEvent): boolean {
  return event.type === 'done' || event.type === 'failed' || event.type === 'cancelled';
}
