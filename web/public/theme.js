// Sets language and light or dark before the first paint, from what was chosen here earlier; the app takes over from there.
(() => {
  const chosen = localStorage.getItem('funil-theme');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  document.documentElement.style.background = dark ? '#12161E' : '#FBFAF6';
  const language = localStorage.getItem('funil-language');
  if (language) document.documentElement.lang = language;
})();
