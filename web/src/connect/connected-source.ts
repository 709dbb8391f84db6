/** A source and its key, as long as this tab is open: the key is shown by the server once. */
export interface ConnectedSource {
  name: string;
  key: string;
}
