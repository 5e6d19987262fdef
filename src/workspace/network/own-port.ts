/** Where the server of this page listens. */
export function ownPort(): number {
  return Number(location.port || (location.protocol === "https:" ? 443 : 80));
}
