//! TimeML: the text with its temporal expressions as TIMEX3 elements.
//!
//! Source: TimeML 1.2.1, Annotation Guidelines and XML Schema (timeml.github.io).

use crate::article::{Article, BlockKind, Spanned, Time};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::borrow::Cow;
use std::io;

/// The article as a TimeML document. Its `TEXT` is the article's text, character for character,
/// but for characters that XML cannot hold, which become U+FFFD.
pub(super) fn write(article: &Article) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line(&mut xml)?;
    xml.create_element("TimeML").write_inner_content(|xml| {
        line(xml)?;
        if let Some(id) = &article.metadata.id {
            element(xml, "DOCID", id)?;
        }
        if let Some(published) = &article.metadata.published {
            xml.create_element("DCT").write_inner_content(|xml| {
                let value = published.to_string();
                let timex = xml
                    .create_element("TIMEX3")
                    .with_attribute(("tid", "t0"))
                    .with_attribute(("type", if published.time().is_some() { "TIME" } else { "DATE" }))
                    .with_attribute(("value", value.as_str()))
                    .with_attribute(("temporalFunction", "false"))
                    .with_attribute(("functionInDocument", "CREATION_TIME"));
                timex.write_text_content(text(&value)).map(drop)
            })?;
            line(xml)?;
        }
        if let Some(headline) = article.blocks.iter().find(|block| block.kind == BlockKind::Headline) {
            element(xml, "TITLE", headline.slice(&article.text))?;
        }
        xml.create_element("TEXT").write_inner_content(|xml| body(xml, article))?;
        line(xml)
    })?;
    line(&mut xml)?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

/// The text, with every time that does not begin before the one before it ends.
fn body(xml: &mut Writer<Vec<u8>>, article: &Article) -> io::Result<()> {
    let mut here = 0;
    for (index, time) in article.times.iter().enumerate() {
        let range = time.range();
        let Some(before) = article.text.get(here..range.start) else { continue };
        xml.write_event(Event::Text(text(before)))?;
        timex(xml, article, time, index + 1)?;
        here = range.end;
    }
    xml.write_event(Event::Text(text(article.text.get(here..).unwrap_or(""))))
}

fn timex(xml: &mut Writer<Vec<u8>>, article: &Article, time: &Time, number: usize) -> io::Result<()> {
    let (id, kind) = (format!("t{number}"), time.kind.name().to_ascii_uppercase());
    let mut timex = xml
        .create_element("TIMEX3")
        .with_attribute(("tid", id.as_str()))
        .with_attribute(("type", kind.as_str()))
        .with_attribute(("value", time.value.as_deref().unwrap_or("")));
    if let Some(modifier) = &time.modifier {
        timex = timex.with_attribute(("mod", modifier.as_str()));
    }
    timex.write_text_content(text(time.slice(&article.text))).map(drop)
}

fn element(xml: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(text(content))?;
    line(xml)
}

fn line(xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped("\n")))
}

/// Text that XML can hold. A carriage return is written as a reference, or readers would drop it.
fn text(content: &str) -> BytesText<'_> {
    let held = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    let content: Cow<'_, str> = if content.chars().all(held) {
        content.into()
    } else {
        content.chars().map(|c| if held(c) { c } else { '\u{FFFD}' }).collect::<String>().into()
    };
    if !content.contains('\r') {
        return BytesText::from_escaped(quick_xml::escape::escape(content.into_owned()).into_owned());
    }
    BytesText::from_escaped(quick_xml::escape::escape(content.as_ref()).replace('\r', "&#13;"))
}

#[cfg(test)]
mod tests {
    use crate::{Format, Moment, Parser, write};

    #[test]
    fn a_story() -> Result<(), Box<dyn std::error::Error>> {
        let day: Moment = "2021-12-15".parse()?;
        let article =
            Parser::new().published(day).parse("Rain & wind\n\nIt rained for almost two days, up to <Tuesday>.\r\n");
        assert_eq!(
            write(&article, Format::TimeMl)?,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n\
             <DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2021-12-15\" temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">2021-12-15</TIMEX3></DCT>\n\
             <TITLE>Rain &amp; wind</TITLE>\n\
             <TEXT>Rain &amp; wind\n\nIt rained for <TIMEX3 tid=\"t1\" type=\"DURATION\" value=\"P2D\" mod=\"APPROX\">almost two days</TIMEX3>, \
             up to &lt;<TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2021-12-14\">Tuesday</TIMEX3>&gt;.&#13;\n</TEXT>\n</TimeML>\n"
        );
        Ok(())
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() -> Result<(), Box<dyn std::error::Error>> {
        let xml = write(&Parser::new().parse("a\u{1}b\u{FFFE}c"), Format::TimeMl)?;
        assert!(xml.contains("<TEXT>a\u{FFFD}b\u{FFFD}c</TEXT>"), "{xml}");
        Ok(())
    }
}
