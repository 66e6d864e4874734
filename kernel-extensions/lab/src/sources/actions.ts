/** What the tab can ask of the Lab. */
export interface ImportActions {
  /** Lets a person choose files of the project; their paths. */
  choose(): Promise<string[]>;
  /** Opens a file as text, at a line. */
  edit(path: string, line?: number): void;
  /** Opens a page to read. */
  read(path: string): void;
  /** Saves what is typed in these files, as far as they are open. */
  settle(paths: string[]): Promise<void>;
  /** Shows again what is in these files, as far as they are open. */
  reload(paths: string[]): Promise<void>;
}
