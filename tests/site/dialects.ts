/** A small vault in five dialects, each with the habits that generators of that dialect's own kind know. */
import type { Files } from './support.ts';

/** A link post as Markata writes them: an embed of an address, an admonition, a title whose emoji is broken. */
const LINK_POST = `---
title: 'ðŸ’ Idle hosts and full hosts - YouTube'
date: 2025-01-02T03:04:14
template: link
link: https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=2607s
tags:
  - hosting
  - link
published: true

---

![[https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=2607s]]

A talk on who pays for an idle host. More in #capacity-planning.

## Who pays

The tenant does, unless the host can sell the hour twice.

![image](https://images.example.com/idle.webp)

!!! note "Where this comes from"

    This is one of my [[ clippings | saved links]], written in the margin of a talk.

    It has a second paragraph.
`;

/** A post as Jekyll has them: date in the file name, Liquid in the body. */
const JEKYLL_POST = `---
layout: post
title: "Hourly servers"
image: /assets/img/rack.png
category: Ops
tags: [Ops, Performance]
---
{% include JB/setup %}

## Why by the hour

An hour is the unit of [a rented machine]({{ site.baseurl }}/about). {% comment %}Check the number.{% endcomment %} {% include share.html %}

{% highlight ruby %}
puts 'one hour'
{% endhighlight %}

![a rack](/assets/img/rack.png)

#### The small print

- [x] read the contract
- [ ] count the hours
`;

/** Notes on a video: timestamps as HTML, wiki links with spaces and underscores, a callout. */
const VIDEO_NOTE = `---
title: Critique of queues
videoId: qQk94CjRvIs
---

From: [[some_channel]] <br/>

A queue hides the wait <a class="yt-timestamp" data-t="00:01:33">[00:01:33]</a>. It moves it to
[[ queues_vs_workers | the workers]] <a class="yt-timestamp" data-t="00:02:02">[00:02:02]</a>.

### What was measured

*   A first claim about [[queues_vs_workers | queues]] <a class="yt-timestamp" data-t="01:00:05">[01:00:05]</a>
*   See [[hourly-servers]] and [[idle.md#Who pays | who pays]]

| target | words |
| --- | --- |
| [[queues_vs_workers\\|in a table]] | two |

> [!info] Key Takeaway
> Waiting is moved, not removed. %% check this %%

The end. ^the-end
`;

/** A post as Eleventy has them, with the address chosen by its author and a bracketed sentence. */
const ELEVENTY_POST = `---
layout: layouts/blog.html
tags: ["post", "interviews"]
title: "Interviews: who would you ask?"
permalink: /blog/posts/who-to-ask/
date: 2025-03-29
---

The question is about people.

## Who is asked

[Here an answer would begin, if this were a transcript.]

* The one who pays
* The one who waits
`;

/** Prose without any markup. */
const PLAIN_TEXT = `A bus is a server with seats

Everyone waits for the same bus. Nobody has ever waited for half of one, and no timetable promises it.

The empty seat

An empty seat costs what a full one costs. A half empty bus is at 50 % of its profit_and_loss line, and 2 < 3.
`;

/** The vault by path. */
export const DIALECTS: Files = {
	'links/idle.md': LINK_POST,
	'_posts/2024-05-06-hourly-servers.md': JEKYLL_POST,
	'videos/critique_of_queues.md': VIDEO_NOTE,
	'blog/interview.md': ELEVENTY_POST,
	'bus.txt': PLAIN_TEXT,
	'assets/img/rack.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]),
};
