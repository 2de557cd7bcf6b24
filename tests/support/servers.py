"""Servers on the loopback for tests and benches: S3, WebDAV and SFTP stand-ins with files in them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncssh


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


@contextmanager
def s3(files: Mapping[str, bytes]) -> Iterator[str]:
    """Run an S3 with the files in the bucket ``briefs``; give its endpoint. The keys are test and test."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        endpoint = f"http://{host}:{port}"
        client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",  # noqa: S106  # a stand-in
        )
        client.create_bucket(Bucket="briefs")
        for name, data in files.items():
            client.put_object(Bucket="briefs", Key=name, Body=data)
        client.close()
        yield endpoint
    finally:
        server.stop()


@contextmanager
def webdav(folder: Path) -> Iterator[int]:
    """Run a WebDAV server on a folder, for the user ``ann`` with the password ``pa@ss``; give its port."""
    from cheroot.wsgi import Server
    from wsgidav.wsgidav_app import WsgiDAVApp

    app = WsgiDAVApp(
        {
            "provider_mapping": {"/dav": str(folder)},
            "simple_dc": {"user_mapping": {"*": {"ann": {"password": "pa@ss"}}}},
            "verbose": 0,
            "logging": {"enable": False},
            "lock_storage": False,
        }
    )
    server = Server(("127.0.0.1", 0), app, numthreads=10)
    server.prepare()
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server.bind_addr[1]
    finally:
        server.stop()
        thread.join(5)


def _sftp_server() -> type:
    import asyncssh

    class Server(asyncssh.SSHServer):
        def password_auth_supported(self) -> bool:
            return True

        def validate_password(self, username: str, password: str) -> bool:
            return (username, password) == ("ann", "pa@ss")

    return Server


@contextmanager
def sftp(folder: Path, home: Path) -> Iterator[int]:
    """Run an SFTP server on a folder, for the user ``ann`` with the password ``pa@ss``; give its port.

    ``home`` gets the .ssh/known_hosts that knows the server.
    """
    import asyncssh

    key = asyncssh.generate_private_key("ssh-ed25519")
    server_class = _sftp_server()
    loop = asyncio.new_event_loop()
    started = threading.Event()
    running = []

    async def start() -> None:
        server = await asyncssh.create_server(
            server_class,
            "127.0.0.1",
            0,
            server_host_keys=[key],
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=str(folder).encode()),
        )
        running.append(server)
        started.set()

    def serve() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(start())
        loop.run_forever()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    assert started.wait(30)
    port = running[0].sockets[0].getsockname()[1]
    (home / ".ssh").mkdir(parents=True, exist_ok=True)
    public = key.export_public_key().decode().strip()
    (home / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{port} {public}\n")
    try:
        yield port
    finally:
        asyncio.run_coroutine_threadsafe(_stop(running[0], loop), loop)
        thread.join(5)


async def _stop(server: asyncssh.SSHAcceptor, loop: asyncio.AbstractEventLoop) -> None:
    server.close()
    await server.wait_closed()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    loop.stop()
