import { Command } from 'commander';
import { withClient } from './client.ts';
import { plural, print, printJson, say, table } from './output.ts';

interface Link {
  url: string;
  destination: string;
  method: string;
  creator: string | null;
  tags: { campaign: string };
  clicks: number;
  leads: number;
  customers: number;
  revenue: number | null;
}

interface Added {
  method: string;
  source: string;
  medium: string;
  campaign: string;
  content?: string;
  creator?: string;
  slug?: string;
  domain?: string;
  expires?: string;
  json?: boolean;
}

interface Listing {
  from?: string;
  to?: string;
  search?: string;
  json?: boolean;
}

export function linksCommand(): Command {
  const links = new Command('links').description('Short links: what came of them, and new ones').addHelpText('after', EXAMPLES);
  links
    .command('list', { isDefault: true })
    .description('Links with clicks, leads, customers and revenue')
    .option('--from <day>', 'first day')
    .option('--to <day>', 'last day')
    .option('--search <text>', 'part of a name, campaign, creator or destination')
    .option('--json', 'for programs')
    .action(list);
  links
    .command('add')
    .argument('<destination>', 'http or https, without campaign parameters')
    .description('Make a link')
    .requiredOption('--method <method>', 'whose the leads are that come by it')
    .requiredOption('--source <text>', 'utm_source')
    .requiredOption('--medium <text>', 'utm_medium')
    .requiredOption('--campaign <text>', 'utm_campaign')
    .option('--content <text>', 'utm_content')
    .option('--creator <name>', 'influencer or partner it belongs to')
    .option('--slug <name>', 'the short name; left out, one is made')
    .option('--domain <host>', "one of the workspace's domains")
    .option('--expires <day>', 'when it ends')
    .option('--json', 'for programs')
    .action(add);
  return links;
}

async function list({ json, ...query }: Listing, command: Command): Promise<void> {
  await withClient(command, async ({ ask }) => {
    const { links, currency } = await ask<{ links: Link[]; currency: string }>('GET', `/api/v1/links?${new URLSearchParams({ ...query })}`);
    if (json) return printJson(links);
    const head = ['link', 'to', 'method', 'creator', 'campaign', 'clicks', 'leads', 'customers', `revenue (${currency})`];
    const rows = links.map(({ url, destination, method, creator, tags, clicks, leads, customers, revenue }) => [
      url,
      destination.slice(0, 60),
      method,
      creator,
      tags.campaign,
      clicks,
      leads,
      customers,
      revenue,
    ]);
    print(rows.length === 0 ? 'None.' : table(head, rows));
    say(`\n${plural(rows.length, 'link')}.`);
  });
}

async function add(destination: string, options: Added, command: Command): Promise<void> {
  const { method, source, medium, campaign, content, creator, slug, domain, expires, json } = options;
  const tags = { source, medium, campaign, ...(content === undefined ? {} : { content }) };
  const more = { creator: creator ?? null, slug: slug ?? null, domain: domain ?? null, expiresAt: expires ?? null };
  await withClient(command, async ({ ask }) => {
    const link = await ask<Link>('POST', '/api/v1/links', { destination, method, tags, ...more });
    if (json) printJson(link);
    else print(link.url);
  });
}

const EXAMPLES = `
Examples:
  funil links
  funil links list --from 2026-03-01 --search ana
  funil links add https://myshop.com/spring --method influencers --creator ana --source instagram --medium influencer --campaign 2026-03-spring
`;
