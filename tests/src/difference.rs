//! How two articles differ, told so that an editor can read it.

use wirecopy::{Article, Spanned};

/// What differs between the golden and what was found; `None` if nothing does.
///
/// Each line is an element of a layer: `-` is expected and missing, `+` is found and not expected.
pub fn difference(expected: &Article, found: &Article) -> Option<String> {
    if expected == found {
        return None;
    }
    let mut report = String::new();
    for ((layer, expected), (_, found)) in layers(expected).into_iter().zip(layers(found)) {
        if expected != found {
            report.push_str(&format!("  {layer}\n"));
            for line in changes(&expected, &found) {
                report.push_str(&format!("    {line}\n"));
            }
        }
    }
    if report.is_empty() {
        report = format!("  in a field that has no words here\n{expected:#?}\n{found:#?}\n");
    }
    Some(report)
}

/// Each layer as lines.
fn layers(article: &Article) -> Vec<(&'static str, Vec<String>)> {
    let metadata = serde_json::to_value(&article.metadata).unwrap_or_default();
    let fields = metadata.as_object().into_iter().flatten();
    vec![
        ("text", vec![format!("{:?}", article.text)]),
        ("language", vec![format!("{:?}", article.language)]),
        ("metadata", fields.map(|(key, value)| format!("{key} {value}")).collect()),
        ("blocks", list(article, &article.blocks, |block| format!("{:?}", block.kind).to_lowercase())),
        ("dateline", dateline(article)),
        ("sentences", list(article, &article.sentences, |sentence| format!("block {}", sentence.block))),
        ("times", list(article, &article.times, |time| format!("{:?} {:?}", time.kind, time.value))),
        ("entities", article.entities.iter().map(|entity| format!("{entity:?}")).collect()),
        ("quotes", list(article, &article.quotes, |quote| format!("{quote:?}"))),
        ("signoff", signoff(article)),
        ("diagnostics", list(article, &article.diagnostics, |d| format!("{:?} ({})", d.code, d.message))),
    ]
}

fn list<T: Spanned>(article: &Article, items: &[T], label: impl Fn(&T) -> String) -> Vec<String> {
    items.iter().map(|item| line(article, &label(item), item)).collect()
}

fn dateline(article: &Article) -> Vec<String> {
    let Some(dateline) = &article.dateline else { return vec!["none".into()] };
    let mut lines = vec![line(article, "dateline", dateline), format!("the story begins at {}", dateline.body)];
    lines.extend(list(article, &dateline.places, |_| "place".into()));
    lines.extend(dateline.date.iter().map(|date| line(article, &format!("date {}", date.value), date)));
    lines.extend(dateline.agency.iter().map(|agency| line(article, &format!("agency {}", agency.name), agency)));
    lines
}

fn signoff(article: &Article) -> Vec<String> {
    let Some(signoff) = &article.signoff else { return vec!["none".into()] };
    let mut lines = vec![line(article, "sign-off", signoff)];
    lines.extend(signoff.desk.iter().map(|desk| format!("desk {desk}")));
    lines.push(format!("initials {:?}", signoff.initials));
    lines.extend(signoff.people.iter().map(|person| format!("{} {}", person.role, person.name)));
    lines
}

fn line(article: &Article, label: &str, item: &impl Spanned) -> String {
    let span = item.span();
    format!("{label}  {}..{}  {}", span.start, span.end, piece(item.slice(&article.text)))
}

/// The piece of text, cut in the middle where it is long.
fn piece(text: &str) -> String {
    let shown: Vec<char> = text.chars().map(|c| if c == '\n' { '⏎' } else { c }).collect();
    match shown.len() {
        0..=90 => format!("“{}”", shown.iter().collect::<String>()),
        n => format!("“{} […] {}”", shown[..50].iter().collect::<String>(), shown[n - 35..].iter().collect::<String>()),
    }
}

/// The lines that only one side has, in order: the longest common subsequence stays silent.
fn changes(expected: &[String], found: &[String]) -> Vec<String> {
    let mut longest = vec![vec![0_usize; found.len() + 1]; expected.len() + 1];
    for i in (0..expected.len()).rev() {
        for j in (0..found.len()).rev() {
            longest[i][j] = match expected[i] == found[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < expected.len() || j < found.len() {
        if i < expected.len() && j < found.len() && expected[i] == found[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == found.len() || (i < expected.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            lines.push(format!("- {}", expected[i]));
            i += 1;
        } else {
            lines.push(format!("+ {}", found[j]));
            j += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn only_what_differs_is_told() {
        let lines = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(changes(&lines("a b c d"), &lines("a x c d e")), ["- b", "+ x", "+ e"]);
    }
}
