/** What a page transfers, and when. */
import type { CDPSession } from '@playwright/test';
import type { Profile } from './profiles.ts';

interface Arrival {
  /** Seconds of the browser's monotonic clock. */
  at: number;
  bytes: number;
}

export class Traffic {
  readonly #arrivals: Arrival[] = [];
  /** Bytes already counted of each request. */
  readonly #counted = new Map<string, number>();
  /** Milliseconds since 1970 minus those of the monotonic clock. */
  #epoch: number | null = null;

  /** Listens to a page about to be opened, and puts the network of `profile` under it. */
  static async of(line: CDPSession, profile: Profile): Promise<Traffic> {
    const traffic = new Traffic();
    line.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
      traffic.#epoch ??= (wallTime - timestamp) * 1000;
    });
    line.on('Network.responseReceived', ({ requestId, timestamp, response }) =>
      traffic.#add(requestId, timestamp, response.encodedDataLength),
    );
    line.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
      traffic.#add(requestId, timestamp, encodedDataLength),
    );
    line.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
      // The total: what the parts did not say came with the last of them.
      traffic.#add(
        requestId,
        timestamp,
        encodedDataLength - (traffic.#counted.get(requestId) ?? 0),
      ),
    );
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: profile.latency,
      downloadThroughput: profile.down,
      uploadThroughput: profile.up,
    });
    return traffic;
  }

  #add(request: string, at: number, bytes: number): void {
    if (bytes <= 0) return;
    this.#counted.set(request, (this.#counted.get(request) ?? 0) + bytes);
    this.#arrivals.push({ at, bytes });
  }

  /** Bytes that had come, headers included, at an instant in milliseconds since 1970. */
  until(instant: number): number {
    const epoch = this.#epoch ?? 0;
    return this.#arrivals
      .filter(({ at }) => at * 1000 + epoch <= instant)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
