// How a step's time is written, on every page: minutes and seconds, "+" once it is over.
export function clockText(seconds) {
  const whole = Math.abs(seconds);
  const rest = String(whole % 60).padStart(2, "0");
  return `${seconds < 0 ? "+" : ""}${Math.floor(whole / 60)}:${rest}`;
}

// What is left now of a time that was `left` seconds at `at` (as Date.now() gives it).
export function leftNow({ left, running, at }) {
  return running ? left - Math.round((Date.now() - at) / 1000) : left;
}
