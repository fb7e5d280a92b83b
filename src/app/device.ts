/** What the device itself can do for a person: find where it is, speak French, copy. */
import type { PhonePosition } from '../pages/model.ts';

/** A position older than this is measured anew. */
const POSITION_MAX_AGE_MS = 30_000;
const ANSWER_TIMEOUT_MS = 20_000;

/**
 * Asks the device where it is. Nothing of it leaves the phone. Never rejects.
 * `again`: the person saw a position and wants another, so that none of before will do.
 */
export function locateDevice(again: boolean): Promise<PhonePosition> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve({ state: 'unavailable' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          state: 'found',
          latitude: coords.latitude,
          longitude: coords.longitude,
          accuracy: coords.accuracy,
          at: new Date(timestamp).toISOString(),
        }),
      (error) =>
        resolve({ state: error.code === error.PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      {
        enableHighAccuracy: true,
        maximumAge: again ? 0 : POSITION_MAX_AGE_MS,
        timeout: ANSWER_TIMEOUT_MS,
      },
    );
  });
}

function frenchVoice(): SpeechSynthesisVoice | undefined {
  // A voice that lives on a server would send the sentence away, and fail without a network.
  return speechSynthesis.getVoices().find((v) => /^fr\b/i.test(v.lang) && v.localService);
}

/**
 * Tells, now or when the device has found its voices, whether it has a French one of its own.
 * Answers how to stop looking.
 */
export function whenFrenchVoice(tell: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined;
  const look = () => {
    if (frenchVoice() !== undefined) tell();
  };
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
  return () => speechSynthesis.removeEventListener('voiceschanged', look);
}

/** Says a French sentence slowly with the device's own voice. */
export function sayInFrench(sentence: string): void {
  const voice = frenchVoice();
  if (voice === undefined) return;
  const speech = new SpeechSynthesisUtterance(sentence);
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(speech);
}
