"""Passwords, keys and share codes: what is a secret, what only looks like one, and that nothing of it is shown."""

from __future__ import annotations

import pytest
from briefcheck_sensitive import secret
from support.findings import find, values

from briefcheck.engine.masking import Masker

SECRET = secret.check
HEX = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
UUID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
LONG = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzA2bC4dE"  # forty characters


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("密码：Abc@12345", "Abc@12345"),
        ("账号admin 密码Welcome2026!", "Welcome2026!"),
        ("初始密码为Abc12345。", "Abc12345"),
        ("登录密码是 Abc12345，请尽快修改", "Abc12345"),
        ("密码：Ａｂｃ１２３４５，登录后修改", "Ａｂｃ１２３４５"),
        ("口令：“Xk7@n2Qp”", "Xk7@n2Qp"),
        ("（密码：Xk7@n2Qp）", "Xk7@n2Qp"),
        ("密碼：Xk7n2Qp", "Xk7n2Qp"),
        ("Password: Xk7@n2Qp.", "Xk7@n2Qp"),
        ("the password is Xk7n2Qp", "Xk7n2Qp"),
        ("pwd=Xk7n2Qp;", "Xk7n2Qp"),
        ("Passcode: 4n8K2p", "4n8K2p"),
        ("pass: Xk7@n2Qp", "Xk7@n2Qp"),
        ("密码 `Xk7n2Qp`", "Xk7n2Qp"),
        ("密码：Pa$word1x", "Pa$word1x"),
        ("密码：Abc12345(区分大小写)", "Abc12345"),
    ],
)
def test_a_password_is_found_in_prose(text, value):
    (finding,) = find(SECRET, text)
    assert (finding.message, finding.confidence) == ("password", "likely")
    assert [(word.text, word.keep) for word in finding.sensitive] == [(value, (0, 0))]


@pytest.mark.parametrize(
    "text",
    [
        "密码见附件",
        "密码请联系项目经理",
        "密码：******",
        "密码：xxxxxx1",
        "密码：<your-password-1>",
        "密码：${PASSWORD1}",
        "密码长度至少8位，须含A1等字符",
        "密码采用 SHA256 加密，不用 MD5。",
        "密码MD5加密存储",
        "会议密码：123456",
        "忘记密码？点击 https://example.com/reset1",
        "Password: at least 8 characters",
        "Password reset2 page",
        "password: secret2",
        "password=os.environ['KEY1']",
        "password: Optional[str1]",
        "PASSWORD = SHA256(x1)",
        "The pass: 12/20 students, 60%",
        "pass: level2B",
        "用户名和密码字段 password_hash 见 v2.1",
        "密码：https://a.example.org/1",
        "密码学2024年会",
        "密码ab!cd",
        "| 密码 |\n|---|\n| 见附件1 |",
        "| 密码 | 说明 |\n|---|---|\n| 无 | v2.1a! |",
        "| 密码 |\n|---|\n| ****** |",
        "| Name | Type |\n|---|---|\n| password | string? |\n| password | varchar(32) |",
        "| 账号 | 密码策略 |\n|---|---|\n| editor | Xk7n2Qp |",
    ],
)
def test_words_about_passwords_are_no_passwords(text):
    assert find(SECRET, text) == []


@pytest.mark.parametrize(
    ("service", "key"),
    [
        ("AWS", "AKIA" + "QWERTYUIOP234567"),
        ("Alibaba Cloud", "LTAI" + "5tQwErTyUiOpAsDfGhJk"),
        ("Tencent Cloud", "AKID" + LONG[:32]),
        ("GitHub", "ghp_" + LONG[:36]),
        ("GitHub", "github_pat_" + LONG[:22]),
        ("GitLab", "glpat-" + LONG[:20]),
        ("Slack", "xoxb-" + LONG[:24]),
        ("Google", "AIza" + LONG[:35]),
        ("Anthropic", "sk-ant-" + LONG),
        ("OpenAI", "sk-proj-" + LONG),
        ("Stripe", "sk_live_" + LONG[:24]),
        ("SendGrid", "SG." + LONG[:22] + "." + LONG),
        ("npm", "npm_" + LONG[:36]),
        ("PyPI", "pypi-AgE" + LONG + LONG),
        ("JSON Web Token", "eyJ" + LONG[:20] + ".eyJ" + LONG[:20] + "." + LONG),
    ],
)
def test_a_key_is_told_by_its_prefix_also_beside_chinese(service, key):
    for text in (f"密钥{key}，勿外传", f"key={key}", f"（{key}）"):
        (finding,) = find(SECRET, text)
        assert (finding.message, finding.data["service"]) == ("access-key", service)
        assert finding.confidence == ("likely" if service == "JSON Web Token" else "certain")
        assert finding.sensitive[0].text == key


@pytest.mark.parametrize(
    "text",
    [
        "AKIAIOSFODNN7EXAMPLE",
        "XAKIAQWERTYUIOP234567",
        "AKIAQWERTYUIOP2345678",
        "sk-this-is-a-very-long-heading-without-figures-in-it",
        "api key: <your-api-key-goes-here-2024>",
        "access token: get_access_token(user_id_1234567)",
        "commit 0f1e2d3c4b5a69788796a5b4c3d2e1f01234abcd",
        "api key rotation 2024-10-12 is planned for everybody",
    ],
)
def test_what_is_no_key_is_left_alone(text):
    assert find(SECRET, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"AppSecret：{HEX}",
        f"secret key = {HEX}",
        f"access_token: {HEX}",
        f"API 密钥为 {HEX}。",
        f"“AccessKey Secret”：{HEX}",
    ],
)
def test_a_key_is_told_by_its_label(text):
    assert values(SECRET, text.replace("”：", "：")) == [HEX]


@pytest.mark.parametrize(
    ("service", "address"),
    [
        ("DingTalk", f"oapi.dingtalk.com/robot/send?access_token={HEX}{HEX}"),
        ("WeCom", f"qyapi.weixin.qq.com/cgi-bin/webhook/send?key={UUID}"),
        ("Feishu", f"open.feishu.cn/open-apis/bot/v2/hook/{UUID}"),
        ("Slack", "hooks.slack.com/services/T01234567/B01234567/" + LONG[:24]),
        ("Microsoft Teams", f"agency.webhook.office.com/webhookb2/{UUID}@{UUID}/IncomingWebhook/{HEX}/{UUID}"),
        ("Discord", "discord.com/api/webhooks/918273645546372819/" + LONG + LONG),
    ],
)
def test_the_address_of_a_robot_is_found(service, address):
    (finding,) = find(SECRET, f"机器人：https://{address}。")
    assert (finding.message, finding.data["service"]) == ("webhook", service)
    assert finding.sensitive[0].text == address


def test_the_address_behind_a_link_is_looked_at():
    (finding,) = find(SECRET, f"见[群机器人](https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={UUID})")
    assert (finding.message, finding.place.line, finding.place.column) == ("webhook", 1, 3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mysql://root:T0pf@10.2.3.4/sales", "T0pf"),
        ("连接 mongodb+srv://app:Qz81x@cluster0.abc.net，只读", "Qz81x"),
        ("ftp://client:upload2026@ftp.agency.cn", "upload2026"),
        ("Server=db1;User=sa;Password=T0pfdeckel;", "T0pfdeckel"),
        ("AccountKey=" + LONG + "==;", LONG + "=="),
    ],
)
def test_a_login_with_its_password_is_found(text, value):
    assert (find(SECRET, text)[0].message, values(SECRET, text)) == ("connection-string", [value])


@pytest.mark.parametrize(
    "text", ["mysql://user:password@db.agency.cn/x", "postgres://u:T0pf1@localhost/x", "https://example.com:8080/a@b"]
)
def test_a_sample_login_is_left_alone(text):
    assert find(SECRET, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "链接 https://pan.baidu.com/s/1aBcDeF 提取码：x7k9",
        "提取码 x7k9",
        "访问码: x7k9",
        "https://pan.baidu.com/s/1aBcDeF?pwd=x7k9",
    ],
)
def test_a_share_code_is_found(text):
    assert (find(SECRET, text)[0].message, values(SECRET, text)) == ("share-code", ["x7k9"])


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("| 平台 | 账号 | 密码 |\n|---|---|---|\n| 后台 | editor | Xk7@n2Qp |", ("password", "Xk7@n2Qp")),
        ("| 登录密码： | Xk7@n2Qp |\n|---|---|\n| 有效期 | 2026-12-31 |", ("password", "Xk7@n2Qp")),
        ("| File | Password |\n|---|---|\n| a.zip | Xk7n2Qp |", ("password", "Xk7n2Qp")),
        ("| 素材 | 提取码 |\n|---|---|\n| 主视觉 | x7k9 |", ("share-code", "x7k9")),
    ],
)
def test_a_secret_in_a_cell_is_told_by_its_column_or_row(text, secret):
    (finding,) = find(SECRET, text)
    assert (finding.message, finding.sensitive[0].text) == secret


def test_a_private_key_is_found_whole():
    text = "-----BEGIN PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END PRIVATE KEY-----"
    assert values(SECRET, f"```\n{text}\n```") == [text]
    assert values(SECRET, "-----BEGIN PRIVATE KEY-----") == ["-----BEGIN PRIVATE KEY-----"]
    assert find(SECRET, '"PrivateKey": "-----BEGIN RSA PRIVATE KEY----------END RSA PRIVATE KEY-----"') == []


def test_samples_of_code_make_a_password_only_possible():
    assert [f.confidence for f in find(SECRET, "```\npassword: Xk7n2Qp\n```")] == ["possible"]
    assert [f.confidence for f in find(SECRET, "```\nAKIAQWERTYUIOP234567\n```")] == ["certain"]


def test_a_secret_is_reported_once_and_may_be_allowed():
    text = "密码：Xk7@n2Qp\n\n密码：Xk7@n2Qp"
    assert [str(finding.data["places"]) for finding in find(SECRET, text)] == [" (2 places)"]
    assert find(SECRET, text, allow=("Xk7@n2Qp",)) == []


def test_nothing_of_a_secret_is_readable():
    text = "后台密码：Xk7@n2Qp，FTP 密码：Zz99!kLm，token 见下。"
    found = find(SECRET, text)
    masker = Masker(word for finding in found for word in finding.sensitive)
    shown = " ".join(masker.mask(finding.evidence) for finding in found)
    assert len(found) == 2
    assert "Xk7" not in shown
    assert "Zz9" not in shown
    assert all("value" not in finding.data for finding in found)
