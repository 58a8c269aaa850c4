//! The stories in `tests/stories`.

use std::fs;
use std::path::{Path, PathBuf};
use wirecopy::{Article, Moment, Parser};

const GOLDEN: &str = "article.json";
const FULL: &str = "article.full.json";

/// A story: copy as it is found, and the article that it must become.
#[derive(Clone, Debug)]
pub struct Story {
    /// The name of its folder.
    pub name: String,
    /// The copy, byte for byte.
    pub copy: String,
    /// The day that the caller knows.
    pub published: Option<Moment>,
    folder: PathBuf,
}

impl Story {
    /// Every story, by name.
    ///
    /// # Errors
    ///
    /// A sentence that names the file that could not be read.
    pub fn all() -> Result<Vec<Story>, String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories");
        let entries = fs::read_dir(&root).map_err(|error| format!("{}: {error}", root.display()))?;
        let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|p| p.is_dir()).collect();
        folders.sort();
        folders.into_iter().map(Story::load).collect()
    }

    fn load(folder: PathBuf) -> Result<Story, String> {
        let published = match fs::read_to_string(folder.join("published.txt")) {
            Ok(day) => Some(day.parse().map_err(|error| format!("{}: {error}", folder.display()))?),
            Err(_) => None,
        };
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Story { name, copy: text(&folder.join("copy.txt"))?, published, folder })
    }

    /// The article that the library makes of `copy`, knowing what this story's caller knows.
    pub fn parse(&self, copy: &str) -> Article {
        match self.published {
            Some(day) => Parser::new().published(day).parse(copy),
            None => wirecopy::parse(copy),
        }
    }

    /// The golden, as it stands in the file.
    ///
    /// # Errors
    ///
    /// A sentence if the file could not be read.
    pub fn golden(&self) -> Result<String, String> {
        text(&self.golden_file())
    }

    /// `article.json`; with the larger gazetteer `article.full.json`, where that makes another article.
    fn golden_file(&self) -> PathBuf {
        let full = self.folder.join(FULL);
        if cfg!(feature = "gazetteer-full") && full.exists() { full } else { self.folder.join(GOLDEN) }
    }

    /// The article that the copy must become. Goldens do not bind the version number.
    ///
    /// # Errors
    ///
    /// A sentence if the file could not be read or holds no article.
    pub fn expected(&self) -> Result<Article, String> {
        let mut article = Article::from_json(&self.golden()?).map_err(|error| format!("article.json: {error}"))?;
        article.version = wirecopy::VERSION.into();
        Ok(article)
    }

    /// Makes `article` the golden.
    ///
    /// # Errors
    ///
    /// A sentence if the file could not be written.
    pub fn update(&self, article: &Article) -> Result<(), String> {
        let (golden, full) = (self.folder.join(GOLDEN), self.folder.join(FULL));
        let write = |file: &Path| fs::write(file, pretty(article)).map_err(|error| error.to_string());
        if !cfg!(feature = "gazetteer-full") {
            return write(&golden);
        }
        if text(&golden)? != pretty(article) {
            return write(&full);
        }
        if full.exists() { fs::remove_file(full).map_err(|error| error.to_string()) } else { Ok(()) }
    }
}

/// An article as goldens are written: indented, with a line end after it.
pub fn pretty(article: &Article) -> String {
    let json = serde_json::to_string_pretty(article).unwrap_or_default();
    json + "\n"
}

fn text(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    String::from_utf8(bytes).map_err(|error| format!("{}: {error}", path.display()))
}
