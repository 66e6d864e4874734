/** Where a link in prose may go: the web, a place on the page, a page of the site. Others become plain text. */
export const isSafeLink = (url: string): boolean =>
  /^(https?:\/\/|#|\.{0,2}\/(?!\/)|[\w-]+(\/|$|\.\w+))/.test(url);
