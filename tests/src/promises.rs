//! What every article keeps, whatever the text was.

use crate::{spans, timex};
use wirecopy::{Article, Block, BlockKind, Dateline, Entity, EntityKind, Offsets, Span, Spanned};

/// Holds `article` to the promises.
///
/// # Errors
///
/// A sentence that names the broken promise and the place.
pub fn kept(article: &Article, input: &str) -> Result<(), String> {
    if article.text != input {
        return Err("the text is not the input".into());
    }
    if article.offsets != Offsets::Utf8 {
        return Err(format!("offsets are {:?}", article.offsets));
    }
    spans_are_places(article)?;
    blocks_hold_the_text(article)?;
    dateline_is_in_order(article)?;
    sentences_hold_their_blocks(article)?;
    times_are_in_order(article)?;
    entities_are_in_order(article)?;
    signoff_holds_its_blocks(article)?;
    diagnostics_are_in_order(article)?;
    offsets_convert_there_and_back(article)
}

fn spans_are_places(article: &Article) -> Result<(), String> {
    let json = serde_json::to_value(article).map_err(|error| error.to_string())?;
    for (start, end) in spans::all(&json) {
        let is_place = start <= end && article.text.get(start as usize..end as usize).is_some();
        ensure(is_place, || format!("{start}..{end} is no place in the text"))?;
    }
    Ok(())
}

fn blocks_hold_the_text(article: &Article) -> Result<(), String> {
    for block in &article.blocks {
        let text = block.slice(&article.text);
        let bare = !text.is_empty() && !text.starts_with(is_blank) && !text.ends_with(is_blank);
        ensure(bare, || format!("{} is empty or has blanks around it", told(article, block)))?;
    }
    for pair in article.blocks.windows(2) {
        let apart = pair[0].end <= pair[1].start;
        ensure(apart, || format!("{} overlaps {}", told(article, &pair[0]), told(article, &pair[1])))?;
    }
    let mut covered: Vec<Span> = article.blocks.iter().map(Spanned::span).collect();
    covered.extend(article.dateline.as_ref().map(Spanned::span));
    covered.sort();
    nothing_left_out(&article.text, Span::new(0, article.text.len() as u32), &covered, "any block")
}

fn dateline_is_in_order(article: &Article) -> Result<(), String> {
    let Some(dateline) = &article.dateline else { return Ok(()) };
    ensure(dateline.start < dateline.end && dateline.end <= dateline.body, || {
        format!("the dateline is {}..{}, the story begins at {}", dateline.start, dateline.end, dateline.body)
    })?;
    ensure(article.text.is_char_boundary(dateline.body as usize), || "the story begins inside a character".into())?;
    let parts = dateline.places.iter().map(Spanned::span);
    let parts = parts.chain(dateline.date.iter().map(Spanned::span)).chain(dateline.agency.iter().map(Spanned::span));
    for part in parts {
        let inside = dateline.span().contains(part) && !part.is_empty();
        ensure(inside, || format!("{} is not inside the dateline", told(article, &part)))?;
    }
    Ok(())
}

fn sentences_hold_their_blocks(article: &Article) -> Result<(), String> {
    for sentence in &article.sentences {
        let inside = article.blocks.get(sentence.block as usize).is_some_and(|b| b.span().contains(sentence.span()));
        ensure(inside, || format!("{} is not inside its block", told(article, sentence)))?;
        let text = sentence.slice(&article.text);
        let bare = !text.is_empty() && !text.starts_with(is_blank) && !text.ends_with(is_blank);
        ensure(bare, || format!("{} is empty or has blanks around it", told(article, sentence)))?;
        let outside = article.dateline.as_ref().is_none_or(|d| sentence.end <= d.start || d.body <= sentence.start);
        ensure(outside, || format!("{} overlaps the dateline", told(article, sentence)))?;
    }
    for pair in article.sentences.windows(2) {
        let apart = pair[0].end <= pair[1].start && pair[0].block <= pair[1].block;
        ensure(apart, || format!("{} overlaps {}", told(article, &pair[0]), told(article, &pair[1])))?;
    }
    let mut covered: Vec<Span> = article.sentences.iter().map(Spanned::span).collect();
    covered.extend(article.dateline.as_ref().map(|dateline| opening(article, dateline)));
    covered.sort();
    for (index, block) in article.blocks.iter().enumerate() {
        if has_sentences(article, index) {
            let from = covered.partition_point(|span| span.end <= block.start);
            nothing_left_out(&article.text, block.span(), &covered[from..], "any sentence")?;
        } else {
            let next = article.sentences.partition_point(|s| s.end <= block.start);
            let sentence = article.sentences.get(next).filter(|s| s.start < block.end);
            ensure(sentence.is_none(), || format!("{} has sentences", told(article, block)))?;
        }
    }
    Ok(())
}

/// Up to where the story begins, with the marks that stand before the dateline in its block.
fn opening(article: &Article, dateline: &Dateline) -> Span {
    let block = article.blocks.iter().find(|block| block.span().contains(dateline.span()));
    Span::new(block.map_or(dateline.start, |block| block.start), dateline.body)
}

/// All blocks but tables, sign-offs, boilerplate, and a crosshead that its paragraph follows on the same line.
fn has_sentences(article: &Article, index: usize) -> bool {
    use BlockKind::*;
    let block = &article.blocks[index];
    let parted = |next: &Block| {
        let between = &article.text[block.end as usize..next.start as usize];
        between.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
    };
    match block.kind {
        Table | Signoff | Boilerplate => false,
        Crosshead => article.blocks.get(index + 1).is_none_or(parted),
        _ => true,
    }
}

fn signoff_holds_its_blocks(article: &Article) -> Result<(), String> {
    let mut blocks = article.blocks.iter().filter(|block| block.kind == BlockKind::Signoff);
    let first = blocks.next();
    let last = blocks.next_back().or(first);
    let expected = first.zip(last).map(|(first, last)| Span::new(first.start, last.end));
    let found = article.signoff.as_ref().map(Spanned::span);
    ensure(expected == found, || format!("the sign-off is {found:?}, its blocks are {expected:?}"))
}

fn times_are_in_order(article: &Article) -> Result<(), String> {
    for time in &article.times {
        let text = time.slice(&article.text);
        let bare = !text.is_empty() && !text.starts_with(is_blank) && !text.ends_with(is_blank);
        ensure(bare, || format!("the time {text:?} is empty or has blanks around it"))?;
        let value = time.value.as_deref().unwrap_or("");
        ensure(time.value.is_none() || timex::is_value(value), || format!("{text:?} has the value {value:?}"))?;
        let ordered = time.dates().is_none_or(|dates| dates.begin < dates.end);
        ensure(ordered, || format!("{text:?} ends before it begins"))?;
        // The calendar ends with the year 9999, and no day is behind its last.
        let is_day = value.len() == 10 && value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains('W');
        let dated = !is_day || time.dates().is_some() || value == "9999-12-31";
        ensure(dated, || format!("{text:?} = {value:?} is no day"))?;
    }
    for pair in article.times.windows(2) {
        let apart = pair[0].end <= pair[1].start;
        ensure(apart, || format!("the time at {} overlaps the one at {}", pair[0].start, pair[1].start))?;
    }
    let filed = article.times.iter().filter(|time| time.in_dateline).count();
    let printed = article.dateline.iter().filter(|dateline| dateline.date.is_some()).count();
    ensure(filed == printed, || format!("{filed} times are marked as the dateline's, which has {printed}"))
}

fn entities_are_in_order(article: &Article) -> Result<(), String> {
    let first = |entity: &Entity| entity.mentions.first().map(Spanned::span);
    ensure(article.entities.is_sorted_by_key(first), || "entities are out of order".into())?;
    for entity in &article.entities {
        let name = &entity.name;
        ensure(!name.trim().is_empty() && !entity.mentions.is_empty(), || format!("{name:?} is never mentioned"))?;
        for pair in entity.mentions.windows(2) {
            ensure(pair[0].span() < pair[1].span(), || format!("the mentions of {name:?} are out of order"))?;
        }
        for mention in &entity.mentions {
            let text = mention.slice(&article.text);
            let bare = !text.is_empty() && !text.starts_with(is_blank) && !text.ends_with(is_blank);
            ensure(bare, || format!("{} is empty or has blanks around it", told(article, mention)))?;
            let stands_for = mention.metonym_for.map(|at| article.entities.get(at as usize));
            let is_place = stands_for.is_none_or(|other| other.is_some_and(|other| other.kind == EntityKind::Place));
            ensure(is_place, || format!("{} stands for no place", told(article, mention)))?;
        }
        ensure(entity.lat.is_some() == entity.lon.is_some(), || format!("{name:?} has half a point"))?;
        let on_earth =
            entity.lat.is_none_or(|lat| lat.abs() <= 90.0) && entity.lon.is_none_or(|lon| lon.abs() <= 180.0);
        ensure(on_earth, || format!("{name:?} lies nowhere"))?;
        let coded = entity.country.as_ref().is_none_or(|code| code.len() == 2);
        ensure(coded, || format!("{name:?} has the country {:?}", entity.country))?;
    }
    let places = article.dateline.iter().flat_map(|dateline| &dateline.places);
    for entity in places.filter_map(|place| place.entity) {
        let place = article.entities.get(entity as usize).is_some_and(|entity| entity.kind == EntityKind::Place);
        ensure(place, || format!("the dateline names entity {entity}, which is no place"))?;
    }
    Ok(())
}

fn diagnostics_are_in_order(article: &Article) -> Result<(), String> {
    let order: Vec<_> = article.diagnostics.iter().map(|d| (d.start, d.end, d.code)).collect();
    ensure(order.is_sorted(), || "diagnostics are out of order".into())?;
    let wordless = article.diagnostics.iter().find(|d| d.message != d.code.message());
    ensure(wordless.is_none(), || format!("{wordless:?} has other words than its code"))
}

fn offsets_convert_there_and_back(article: &Article) -> Result<(), String> {
    for unit in [Offsets::Utf8, Offsets::CodePoint, Offsets::Utf16] {
        let json = article.to_json(unit);
        let again = Article::from_json(&json).map_err(|error| format!("{unit:?}: {error}"))?;
        ensure(again == *article, || format!("{unit:?}: JSON does not give the same article"))?;
        let back = article.clone().with_offsets(unit).with_offsets(Offsets::Utf8);
        ensure(back == *article, || format!("{unit:?}: offsets do not convert there and back"))?;
    }
    Ok(())
}

/// Every character of `whole` that is not blank lies in one of `covered`, which are in order.
fn nothing_left_out(text: &str, whole: Span, covered: &[Span], of: &str) -> Result<(), String> {
    let mut from = whole.start;
    for span in covered.iter().copied().chain([Span::new(whole.end, whole.end)]) {
        let gap = Span::new(from, span.start.min(whole.end).max(from));
        let blank = text.get(gap.range()).is_some_and(|gap| gap.chars().all(is_blank));
        ensure(blank, || format!("{}..{} {:?} is not in {of}", gap.start, gap.end, text.get(gap.range())))?;
        from = from.max(span.end);
        if span.start >= whole.end {
            break;
        }
    }
    Ok(())
}

/// White space, and the invisible characters that copy picks up on its way.
fn is_blank(c: char) -> bool {
    let invisible = ['\u{AD}', '\u{200B}', '\u{200E}', '\u{200F}', '\u{2060}', '\u{FEFF}'];
    let direction = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || direction || invisible.contains(&c)
}

fn told(article: &Article, item: &impl Spanned) -> String {
    let start: String = item.slice(&article.text).chars().take(60).collect();
    format!("{}..{} {start:?}", item.span().start, item.span().end)
}

fn ensure(holds: bool, words: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(words()) }
}
