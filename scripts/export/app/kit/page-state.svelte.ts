/** What the address behind the # says, as the pages know it from Kit. */
class PageState {
  url = $state.raw(new URL('https://padu.invalid/'));
  params = $state.raw<Readonly<Record<string, string>>>({});
  route = $state.raw<{ readonly id: string | null }>({ id: null });
  data = $state.raw<Readonly<Record<string, unknown>>>({});
  state = $state.raw<Readonly<Record<string, unknown>>>({});
  status = $state(200);
  error = $state.raw<{ readonly message: string } | null>(null);
}

export const page = new PageState();
